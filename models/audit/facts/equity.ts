/**
 * Official coefficients of difference between schools, 教督〔2017〕6号 (formula of 教督〔2012〕3号): every school weighs by
 * its pupils, in the mean and in the deviation. Special schools and small teaching points are outside.
 */
import type { School, Stage, Teacher } from '../../../src/county/county.ts';
import { protectedSubjects } from '../../../src/county/subjects.ts';
import type { Policy } from '../../parameters.ts';
import type { Words } from '../../words.ts';
import { type Facts, plannedSchools } from './facts.ts';
import type { Placed } from './moved.ts';

export const equityKinds = ['higherDegree', 'backbone', 'peArts'] as const;
export type EquityKind = (typeof equityKinds)[number];

export const equityKindWords: Readonly<Record<EquityKind, Words>> = {
  higherDegree: { zh: '每百名学生高于规定学历教师数', en: 'higher-degree teachers per 100 pupils' },
  backbone: { zh: '每百名学生县级以上骨干教师数', en: 'backbone teachers per 100 pupils' },
  peArts: { zh: '每百名学生体育艺术专任教师数', en: 'PE and arts teachers per 100 pupils' },
};

/** One school's pupils of a stage and its share of the counted people; a share because nine-year staff are split. */
export interface EquitySchool {
  readonly school: School;
  readonly pupils: number;
  readonly people: number;
}

export interface EquityFigure {
  readonly schools: readonly EquitySchool[];
  /** People in scope whose degree (or level) is not recorded: the figure is then unknown. */
  readonly unrecorded: number;
}

type When = 'before' | 'after';
/** After the moves the statistics count people where their form of move says. */
const placeOf = { before: 'before', after: 'counted' } as const;

/** Counted people per school of one stage, `when` the moves are made or before. */
export function equityFigure(
  facts: Facts,
  everyone: readonly Placed[],
  when: When,
  kind: EquityKind,
  stage: Stage,
): EquityFigure {
  const staff = Map.groupBy(everyone, (person) => person[placeOf[when]].school);
  const schools = inScope(facts, stage);
  const answers = schools.map((school) => {
    const pupils = facts.classes.get(school.code)!.pupils;
    const counted = (staff.get(school.code) ?? []).map((person) => counts(person, when, kind, stage));
    const people = counted.filter((answer) => answer === true).length * shareOfStage(pupils, stage, facts.policy);
    return { school, pupils: pupils[stage], people, unrecorded: counted.filter((answer) => answer === null).length };
  });
  return { schools: answers, unrecorded: answers.reduce((total, each) => total + each.unrecorded, 0) };
}

/** Schools in the official figure of a stage. */
export function inScope(facts: Facts, stage: Stage): readonly School[] {
  return teaching(facts, stage).filter((school) => !isTooSmall(facts, school));
}

/** Teaching points that the official method leaves out, with their pupils of the stage. */
export function outOfScope(facts: Facts, stage: Stage): { readonly points: number; readonly pupils: number } {
  const points = teaching(facts, stage).filter((school) => isTooSmall(facts, school));
  const pupils = points.reduce((sum, { code }) => sum + facts.classes.get(code)!.pupils[stage], 0);
  return { points: points.length, pupils };
}

const teaching = (facts: Facts, stage: Stage): readonly School[] =>
  plannedSchools(facts).filter(({ code }) => facts.classes.get(code)!.pupils[stage] > 0);

function isTooSmall(facts: Facts, { code, kind }: School): boolean {
  const { pupils } = facts.classes.get(code)!;
  return kind === 'teachingPoint' && pupils.primary + pupils.junior < facts.policy['equity.minPupils'];
}

/** Staff of a school with both stages are split by pupils, a junior pupil weighing more (1:1.1). */
export function shareOfStage(pupils: Readonly<Record<Stage, number>>, stage: Stage, policy: Policy): number {
  const junior = pupils.junior * policy['equity.nineYearWeight'];
  return (stage === 'primary' ? pupils.primary : junior) / (pupils.primary + junior);
}

const counts = ({ teacher, ...places }: Placed, when: When, kind: EquityKind, stage: Stage): boolean | null =>
  countsTeaching(places[placeOf[when]].subject, teacher, kind, stage);

/** null: not recorded. Higher degree: 专科 and above in primary schools, 本科 and above in junior schools. */
export function countsTeaching(taught: string, teacher: Teacher, kind: EquityKind, stage: Stage): boolean | null {
  if (kind === 'peArts') return protectedSubjects.some((subject) => subject === taught);
  if (kind === 'backbone') return teacher.backbone === null ? null : !['none', 'school'].includes(teacher.backbone);
  if (teacher.degree === null) return null;
  return teacher.degree !== 'secondary' && !(stage === 'junior' && teacher.degree === 'associate');
}

/** CV = S / X̄, both weighted by pupils; null when there are no pupils or nobody is counted anywhere. */
export function coefficient(schools: readonly EquitySchool[]): number | null {
  const mean = perPupil(schools);
  if (mean === null || mean === 0) return null;
  const pupils = totalOf(schools, (each) => each.pupils);
  const variance = totalOf(schools, (each) => (each.pupils / pupils) * (each.people / each.pupils - mean) ** 2);
  return Math.sqrt(variance) / mean;
}

/** X̄ = Σ x / Σ P: the weighted mean of the per-pupil values. */
export function perPupil(schools: readonly EquitySchool[]): number | null {
  const pupils = totalOf(schools, (each) => each.pupils);
  return pupils === 0 ? null : totalOf(schools, (each) => each.people) / pupils;
}

function totalOf(schools: readonly EquitySchool[], value: (each: EquitySchool) => number): number {
  return schools.reduce((total, each) => total + value(each), 0);
}
