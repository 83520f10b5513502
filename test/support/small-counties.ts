/** Random small counties for the quota: a few clusters of one to three schools, most of them short of posts. */
import type { Policy } from '../../models/parameters.ts';
import type { County, Enrolment, School, Teacher } from '../../src/county/county.ts';
import { county, enrolment, school, teacher } from './county-builder.ts';
import { quotaPolicy } from './quota-county.ts';

/** Mulberry32: the same seed gives the same county. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

export function smallCounty(seed: number, short: number): County {
  const random = randomFrom(seed);
  const schools: School[] = [];
  const enrolments: Enrolment[] = [];
  const teachers: Teacher[] = [];
  for (let cluster = 0; cluster < 2; cluster += 1) {
    const size = 1 + random(2);
    for (let position = 0; position < size; position += 1) {
      const code = `S${cluster}${position}`;
      const isPoint = random(3) === 0;
      schools.push(
        school(code, { kind: isPoint ? 'teachingPoint' : 'completePrimary', cluster: `第${cluster + 1}学区` }),
      );
      const grades = isPoint ? 1 : 2 + random(2);
      for (let grade = 1; grade <= grades; grade += 1)
        enrolments.push(enrolment(code, grade, 4 + random(30), { classes: 1 }));
      for (let person = 0; person < 2; person += 1)
        teachers.push(teacher(`${code}-${person}`, code, ['chinese', 'pe', 'music'][random(3)]!));
    }
  }
  const travel = schools.flatMap((from) =>
    schools
      .filter((to) => to.code > from.code)
      .map((to) => ({ from: from.code, to: to.code, km: null, minutes: 5 + random(50) })),
  );
  return county({ schools, enrolment: enrolments, teachers, travel, totalPosts: short });
}

/** Three subjects, itinerants for two, goals that decide posts. */
export const smallPolicy: Policy = quotaPolicy({
  curriculum: {
    chinese: Array.from({ length: 9 }, () => 14),
    music: Array.from({ length: 9 }, () => 4),
    pe: Array.from({ length: 9 }, () => 6),
  },
  'quota.remoteSubjects': [],
  'quota.minimumShare': 0.5,
  'quota.goals': ['untaughtProtected', 'untaughtOther', 'fillRate', 'change'],
});
