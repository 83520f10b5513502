/**
 * 专项师资与购买服务: people that standards ask of a school besides its lessons. PE teachers by classes, a mental-health teacher, a
 * resource teacher for inclusion; and what is bought in outside 编制 at boarding schools (生活老师、卫生保健、安保).
 */
import type { County, School, Teacher } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';
import type { Demand, SchoolDemand } from './demand.ts';
import { fillsTeachingPost, peopleKey } from './people.ts';

export const provisionItems = [
  'peTeachersPrimary',
  'peTeachersJunior',
  'mentalHealthTeacher',
  'resourceTeacher',
  'livingTeachers',
  'healthStaff',
  'guards',
] as const;
export type ProvisionItem = (typeof provisionItems)[number];

/** Bought in: uses no 编制. */
export const isBoughtIn = (item: ProvisionItem): boolean =>
  item === 'livingTeachers' || item === 'healthStaff' || item === 'guards';

export interface Provision {
  readonly school: string;
  readonly item: ProvisionItem;
  /** What it is counted by: classes, pupils, inclusion pupils, boarders. */
  readonly base: number;
  /** One decimal where a standard gives parts of a person. */
  readonly need: number;
  /** null when the data do not say. */
  readonly have: number | null;
  readonly short: number | null;
}

/** By school, items in their order; what no standard asks of a school is left out. */
export function provisions(county: County, demand: Demand, policy: Policy): readonly Provision[] {
  const teachers = Map.groupBy(county.teachers.filter(fillsTeachingPost), ({ workSchool }) => workSchool);
  const rows = Map.groupBy(county.enrolment, ({ school }) => school);
  return demand.schools.flatMap((facts) => {
    const code = facts.school.code;
    const sum = (amount: (row: County['enrolment'][number]) => number | null) =>
      (rows.get(code) ?? []).reduce((total, row) => total + (amount(row) ?? 0), 0);
    const pupils = { inclusion: sum((row) => row.inclusionPupils), boarders: sum((row) => row.boarders) };
    const staff = teachers.get(code) ?? [];
    return [
      ...peTeachers(facts, demand, policy),
      ...specialists(facts, staff, pupils.inclusion, policy),
      ...boughtIn(facts.school, pupils.boarders, policy),
    ];
  });
}

function provision(school: string, item: ProvisionItem, base: number, need: number, have: number | null): Provision {
  const tenths = Math.round(10 * need) / 10;
  return {
    school,
    item,
    base,
    need: tenths,
    have,
    short: have === null ? null : Math.max(0, Math.round(10 * (tenths - have)) / 10),
  };
}

/** Parts of a teacher: a school of three classes needs 0.6, which an itinerant may bring. */
function peTeachers({ school, stages }: SchoolDemand, { people }: Demand, policy: Policy): Provision[] {
  return stages.map(({ stage, classes }) => {
    const primary = stage === 'primary';
    const ratio = policy[primary ? 'quota.peClassesPerTeacher.primary' : 'quota.peClassesPerTeacher.junior'];
    const have = people.posts.get(peopleKey(school.code, stage, 'pe')) ?? 0;
    return provision(school.code, primary ? 'peTeachersPrimary' : 'peTeachersJunior', classes, classes / ratio, have);
  });
}

const teaches = (subject: string) => (teacher: Teacher) =>
  teacher.mainSubject === subject || teacher.otherSubjects.includes(subject);

function specialists(
  { school, pupils }: SchoolDemand,
  staff: readonly Teacher[],
  inclusion: number,
  policy: Policy,
): Provision[] {
  const wanted = (item: ProvisionItem, base: number, from: number, subject: string) =>
    from > 0 && base >= from ? [provision(school.code, item, base, 1, staff.filter(teaches(subject)).length)] : [];
  if (school.kind === 'special') return [];
  return [
    ...wanted('mentalHealthTeacher', pupils, policy['provision.mentalHealthPupils'], 'mentalHealth'),
    ...wanted('resourceTeacher', inclusion, policy['provision.inclusionPupils'], 'specialEducation'),
  ];
}

function boughtIn({ code, boarding, livingTeachers, healthStaff, guards }: School, boarders: number, policy: Policy) {
  if (boarding !== true && boarders === 0) return [];
  const each = (item: ProvisionItem, need: number, have: number | null) =>
    need === 0 ? [] : [provision(code, item, boarders, need, have)];
  return [
    ...each(
      'livingTeachers',
      Math.ceil(boarders / policy['provision.boardersPerLivingTeacher'] - 1e-9),
      livingTeachers,
    ),
    ...each('healthStaff', Math.ceil(boarders / policy['provision.boardersPerHealthStaff'] - 1e-9), healthStaff),
    ...each('guards', policy['provision.guards'], guards),
  ];
}
