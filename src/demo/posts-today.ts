/** Who teaches what where today: uneven on purpose, as counties are. Seat short of posts, villages over them and short of subjects. */

import type { SchoolDemand, StageDemand } from '../../models/demand/demand.ts';
import { normOf } from '../../models/demand/lessons.ts';
import type { Policy } from '../../models/parameters.ts';
import type { Stage } from '../county/county.ts';
import { noSubject } from '../county/no-subject.ts';
import type { Role } from './layout.ts';
import { type Random, randomStream } from './random.ts';

/** One person to be drawn. */
export interface PlaceToFill {
  readonly school: string;
  readonly role: Role;
  readonly stage: Stage;
  readonly subject: string;
  /** Management or support staff; null = teacher. */
  readonly nonTeaching: 'management' | 'support' | null;
  /** Where the real number of women and men is known. */
  readonly sex?: 'female' | 'male';
}

/** People with 编制 per entitled post, before they are brought to the county's number. */
const fillToday: Readonly<Record<Role, number>> = {
  seatPrimary: 0.92,
  seatJunior: 0.95,
  townCentre: 0.97,
  townJunior: 1,
  nineYear: 1,
  village: 1.12,
  point: 1,
  special: 0.96,
};

/** How many of the needed specialists a school really has. Subjects not named: all of them. */
const supply: Readonly<Record<Role, Readonly<Record<string, number>>>> = {
  seatPrimary: { music: 0.4, art: 0.36, pe: 0.54, it: 0.7, science: 0.6, morality: 0.5 },
  townCentre: { music: 0.2, art: 0.2, pe: 0.36, it: 0.4, science: 0.4, morality: 0.3 },
  village: { music: 0.04, art: 0.04, pe: 0.14, it: 0.05, science: 0.15, english: 0.6, morality: 0.2 },
  point: { music: 0, art: 0, pe: 0, it: 0, science: 0, english: 0.2, morality: 0 },
  seatJunior: { music: 0.9, art: 0.9, it: 0.9 },
  townJunior: { music: 0.5, art: 0.5, it: 0.5, pe: 0.8, biology: 0.7, geography: 0.7, history: 0.85, physics: 0.85 },
  nineYear: {
    music: 0.25,
    art: 0.25,
    it: 0.4,
    pe: 0.5,
    science: 0.4,
    biology: 0.6,
    geography: 0.6,
    physics: 0.8,
    morality: 0.5,
  },
  special: {},
};

const nonTeachingToday: Readonly<Record<Role, number>> = {
  seatPrimary: 0.06,
  townCentre: 0.05,
  seatJunior: 0.1,
  townJunior: 0.09,
  nineYear: 0.06,
  village: 0,
  point: 0,
  special: 0.1,
};

export interface SchoolWithRole {
  readonly demand: SchoolDemand;
  readonly role: Role;
}

/** Exactly `people` places with 编制 for the county's schools. */
export function placesToday(
  schools: readonly SchoolWithRole[],
  people: number,
  policy: Policy,
  seed: number,
): readonly PlaceToFill[] {
  const random = randomStream(seed, 'posts today');
  const counts = peopleBySchool(schools, people, random);
  return schools.flatMap(({ demand, role }, i) => placesOf(demand, role, counts[i]!, policy, random));
}

function peopleBySchool(schools: readonly SchoolWithRole[], people: number, random: Random): readonly number[] {
  const wanted = schools.map(({ demand, role }) => {
    const posts = demand.entitlement.staff;
    if (role !== 'point') return posts * fillToday[role] * (0.93 + random.next() * 0.14);
    // One-teacher points (一师一校) are real; the floor of two is a rule for the plan, not a fact of today.
    if (posts <= 4 && random.chance(0.25)) return 1;
    return Math.max(1, posts + random.pick([-1, 0, 0, 0, 1]));
  });
  const fixed = schools.map(({ role }) => role === 'point' || role === 'special');
  const kept = sum(wanted.filter((_, i) => fixed[i]).map(Math.round));
  const free = sum(wanted.filter((_, i) => !fixed[i]));
  const stretch = Math.max(0, people - kept) / free;
  return roundTo(
    wanted.map((count, i) => (fixed[i] ? Math.round(count) : count * stretch)),
    people,
  );
}

function placesOf(
  demand: SchoolDemand,
  role: Role,
  people: number,
  policy: Policy,
  random: Random,
): readonly PlaceToFill[] {
  const { code } = demand.school;
  if (role === 'special')
    return Array.from({ length: people }, (_, i) => ({
      school: code,
      role,
      stage: i % 3 === 2 ? 'junior' : 'primary',
      subject: i < Math.round(people * nonTeachingToday.special) ? noSubject : 'specialEducation',
      nonTeaching: i < Math.round(people * nonTeachingToday.special) ? 'support' : null,
    }));
  const aside = Math.floor(people * Math.min(nonTeachingToday[role], demand.nonTeachingShare));
  const main = demand.stages[0]!.stage;
  const office: PlaceToFill[] = Array.from({ length: aside }, (_, i) => ({
    school: code,
    role,
    stage: main,
    subject: noSubject,
    nonTeaching: i % 3 === 0 ? 'management' : 'support',
  }));
  const need = demand.stages.map((stage) => sum([...weightsOf(stage, {}, policy).values()]));
  const byStage = roundTo(
    need.map((amount) => ((people - aside) * amount) / sum(need)),
    people - aside,
  );
  return [
    ...office,
    ...demand.stages.flatMap((stage, i) =>
      subjectsOf(stage, role, byStage[i]!, policy, random).map((subject) => ({
        school: code,
        role,
        stage: stage.stage,
        subject,
        nonTeaching: null,
      })),
    ),
  ];
}

/** Subjects of so many teachers. What the supply of specialists leaves open is filled with Chinese and mathematics. */
function subjectsOf(
  stage: StageDemand,
  role: Role,
  teachers: number,
  policy: Policy,
  random: Random,
): readonly string[] {
  const weights = [...weightsOf(stage, supply[role], policy)].map(
    ([subject, weight]) => [subject, weight * (0.85 + random.next() * 0.3)] as const,
  );
  const total = sum(weights.map(([, weight]) => weight));
  const counts = roundTo(
    weights.map(([, weight]) => (teachers * weight) / total),
    teachers,
  );
  return weights.flatMap(([subject], i) => Array.from({ length: counts[i]! }, () => subject));
}

/** Full-time teachers each subject needs, times the supply of the place. */
function weightsOf(
  { stage, lessons }: StageDemand,
  available: Readonly<Record<string, number>>,
  policy: Policy,
): ReadonlyMap<string, number> {
  return new Map(
    [...lessons].map(([subject, halfPeriods]) => [
      subject,
      (halfPeriods / normOf(stage, subject, policy)) * (available[subject] ?? 1),
    ]),
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Largest remainders: whole numbers that sum to `total`, each next to its share; ties go to the earlier. */
function roundTo(shares: readonly number[], total: number): number[] {
  const counts = shares.map((share) => Math.floor(share));
  const order = shares
    .map((share, i) => ({ i, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  let missing = total - sum(counts);
  for (let turn = 0; missing > 0; turn += 1, missing -= 1) counts[order[turn % order.length]!.i]! += 1;
  return counts;
}
