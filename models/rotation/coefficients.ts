/**
 * The official coefficients of difference (教督〔2017〕6号): higher degrees, backbone teachers, PE and arts teachers per pupil, for
 * primary and junior, schools weighted by enrolment. As functions of whole people per school they are convex, so one step a
 * person with rising cost makes them exactly linear (`models.md` §2).
 */
import type { School, Stage, Teacher } from '../../src/county/county.ts';
import { protectedSubjects } from '../../src/county/subjects.ts';
import type { Demand } from '../demand/demand.ts';
import type { Policy } from '../parameters.ts';
import type { EquityIndicator, EquitySchool } from './context.ts';
import type { Person, RotationFacts } from './facts.ts';

/** Units per 1 of the variance ratio: whole numbers reach the solver. */
export const EQUITY_SCALE = 1_000_000;

export const indicators: readonly EquityIndicator[] = ['higherDegree', 'backbone', 'peArts'];

const aboveSecondary: readonly Teacher['degree'][] = ['associate', 'bachelor', 'master', 'doctor'];
const aboveAssociate: readonly Teacher['degree'][] = ['bachelor', 'master', 'doctor'];
/** 县级以上骨干. */
const backboneLevels: readonly Teacher['backbone'][] = ['county', 'city', 'province'];

/** Whether a person teaching a subject counts in an indicator of a stage. */
export function countsIn(indicator: EquityIndicator, stage: Stage, teacher: Teacher, subject: string): boolean {
  switch (indicator) {
    case 'higherDegree':
      return (stage === 'primary' ? aboveSecondary : aboveAssociate).includes(teacher.degree);
    case 'backbone':
      return backboneLevels.includes(teacher.backbone);
    case 'peArts':
      return protectedSubjects.some((protectedSubject) => protectedSubject === subject);
  }
}

/** Whether a move of the person changes the figures: some forms leave the person in the statistics of the old school. */
export const isRecounted = ({ form }: Person): boolean => form.countedAt === 'destination';

/** Schools in the official figure: in use, not special, no teaching point below the least number of pupils. */
export function isInScope(school: School, pupils: number, policy: Policy): boolean {
  if (!school.inUse || school.kind === 'special') return false;
  return school.kind !== 'teachingPoint' || pupils >= policy['equity.minPupils'];
}

/** Pupils of a stage, and the part of the school's people the stage gets (nine-year schools: pupils weighted 1 : 1.1). */
export function stagePart(
  demand: Demand,
  school: string,
  stage: Stage,
  policy: Policy,
): { readonly pupils: number; readonly all: number; readonly share: number } {
  const of = (each: Stage): number =>
    demand.bySchool.get(school)?.stages.find((row) => row.stage === each)?.pupils ?? 0;
  const weighted = { primary: of('primary'), junior: of('junior') * policy['equity.nineYearWeight'] };
  const total = weighted.primary + weighted.junior;
  return { pupils: of(stage), all: of('primary') + of('junior'), share: total === 0 ? 0 : weighted[stage] / total };
}

/** People of a school who count today. */
export function countToday(
  facts: RotationFacts,
  school: string,
  indicator: EquityIndicator,
  stage: Stage,
): readonly number[] {
  return (facts.atSchool.get(school) ?? []).filter((person) => {
    const { teacher } = facts.people[person]!;
    return countsIn(indicator, stage, teacher, teacher.mainSubject);
  });
}

/** Part of a school in the variance ratio when it has `people`: (P_i/P_N) (share·x/P_i − X̄)² / X̄². */
export function varianceShare(
  school: Pick<EquitySchool, 'pupils' | 'share'>,
  people: number,
  { pupils, mean }: { readonly pupils: number; readonly mean: number },
): number {
  return ((school.pupils / pupils) * ((school.share * people) / school.pupils - mean) ** 2) / mean ** 2;
}

/**
 * Costs of the steps from `fewest` people up, in 1/EQUITY_SCALE: differences of the rounded function, put in rising order so
 * that they stay convex. Every partial sum differs from the function by at most 1 unit per school.
 */
export function stepCosts(
  school: EquitySchool,
  county: { readonly pupils: number; readonly mean: number },
): { readonly base: number; readonly costs: readonly number[] } {
  const at = (people: number): number => Math.round(EQUITY_SCALE * varianceShare(school, people, county));
  const costs = school.steps.map((_, step) => at(school.fewest + step + 1) - at(school.fewest + step));
  return { base: at(school.fewest), costs: costs.toSorted((a, b) => a - b) };
}

/** Excess over the limit for given numbers of people, in 1/EQUITY_SCALE; what a finished plan reports. */
export function excessOf(
  part: {
    readonly schools: readonly EquitySchool[];
    readonly pupils: number;
    readonly mean: number;
    readonly limit: number;
  },
  peopleAt: (school: EquitySchool) => number,
): number {
  const ratio = part.schools.reduce((sum, school) => {
    const { base, costs } = stepCosts(school, part);
    return sum + costs.slice(0, peopleAt(school) - school.fewest).reduce((total, cost) => total + cost, base);
  }, 0);
  return Math.max(0, ratio - limitUnits(part.limit));
}

export const limitUnits = (limit: number): number => Math.round(EQUITY_SCALE * limit ** 2);
