/**
 * A county small enough to foretell by hand. 甲学区: A, a primary school of 38 pupils a grade (12 staff), and J, a junior
 * school of 27 a grade (6). 乙学区: B, a primary school of 19 a grade (6). One subject; 24 posts in all.
 */
import { buildHorizon } from '../../models/horizon/build.ts';
import type { Future } from '../../models/horizon/futures.ts';
import { type PostYear, readHorizon } from '../../models/horizon/read.ts';
import { modelText } from '../../models/lp/text.ts';
import type { Policy } from '../../models/parameters.ts';
import type { County, Teacher } from '../../src/county/county.ts';
import { HorizonRequest } from '../../src/planning/horizon-plan.ts';
import type { Optimiser, Outcome } from '../../src/solver/port.ts';
import { county, enrolment, school, teacher } from './county-builder.ts';
import { quotaPolicy } from './quota-county.ts';

export function horizonPolicy(values: Partial<Policy> = {}): Policy {
  return quotaPolicy({
    curriculum: { chinese: Array.from({ length: 9 }, () => 14) },
    'small.combine': 'ratioOnly',
    'horizon.departureShare': 0,
    'horizon.maxHiresAYear': 4,
    'horizon.hiringBlock': 2,
    'horizon.retrainingShare': 0.5,
    ...values,
  });
}

const grades = (code: string, from: number, to: number, pupils: number) =>
  Array.from({ length: to - from + 1 }, (_, more) => enrolment(code, from + more, pupils, { classes: 1 }));

const people = (code: string, count: number, facts: Partial<Teacher> = {}): Teacher[] =>
  Array.from({ length: count }, (_, number) => teacher(`${code}${number + 1}`, code, 'chinese', facts));

const junior: Partial<Teacher> = { stage: 'junior', certificates: [{ stage: 'junior', subject: 'chinese' }] };

/** Women of this month retire in April 2027. */
export const retiresIn2027: Partial<Teacher> = { birthMonth: '1971-10' };

/** A has 13 people for 12 posts, the last two retire in 2027; B has 4 for 6; J 5 for 6. Nobody may be retrained. */
export function horizonCounty(facts: Partial<County> = {}): County {
  return county({
    totalPosts: 24,
    schools: [
      school('A', { cluster: '甲学区', town: '甲镇', policyLocation: 'countySeat' }),
      school('B', { cluster: '乙学区', town: '乙镇', policyLocation: 'townSeat' }),
      school('J', { cluster: '甲学区', town: '甲镇', kind: 'junior' }),
    ],
    enrolment: [...grades('A', 1, 6, 38), ...grades('B', 1, 6, 19), ...grades('J', 7, 9, 27)],
    teachers: [
      ...people('A', 11, { degree: 'associate' }),
      teacher('A12', 'A', 'chinese', { degree: 'associate', ...retiresIn2027 }),
      teacher('A13', 'A', 'chinese', { degree: 'associate', ...retiresIn2027 }),
      ...people('B', 4, { degree: 'associate' }),
      ...people('J', 5, junior),
    ],
    ...facts,
  });
}

/** As many go on to junior school as are there today: 27 of 57 a grade. */
export const steady: Future = {
  id: 'steady',
  title: { zh: '不变', en: 'Steady' },
  weight: 1,
  births: [],
  entrantsPercentAYear: 0,
  juniorShare: 27 / 57,
  drifts: [],
};

export const shrinking: Future = {
  ...steady,
  id: 'shrinking',
  title: { zh: '减少', en: 'Shrinking' },
  drifts: [{ location: null, town: '甲镇', percentAYear: -10 }],
};

export interface HorizonCase {
  readonly county?: Partial<County>;
  readonly policy?: Partial<Policy>;
  readonly futures?: readonly Future[];
  readonly years?: number;
}

export const horizonModel = ({ county: facts, policy, futures = [steady], years = 3 }: HorizonCase = {}) =>
  buildHorizon({ county: horizonCounty(facts), policy: horizonPolicy(policy), futures, years });

/** The rows and goals of one rule, a line each, without the declarations of variables. */
export const horizonLines = (rule: string, question: HorizonCase = {}): string[] =>
  modelText(horizonModel(question).model, rule)
    .split('\n')
    .filter((line) => line !== '' && !/^(integer|real) /.test(line));

export interface BestYears {
  readonly goals: Readonly<Record<string, number>>;
  readonly rows: readonly PostYear[];
  /** Rows of one post (`A`, `B` or `J`) in the first future, year by year. */
  readonly of: (school: 'A' | 'B' | 'J') => readonly PostYear[];
}

const positions = { B: 0, J: 1, A: 2 } as const;

/** Solves the case; every goal must be proven. */
export async function bestYears(optimiser: Optimiser, question: HorizonCase = {}): Promise<BestYears> {
  const { model, context } = horizonModel(question);
  const outcome: Outcome = await optimiser.optimise(model, { deadlineMs: 60_000, seed: 1 });
  if (outcome.kind !== 'optimal') throw new Error(`not proven: ${outcome.kind}`);
  const rows = readHorizon(outcome.values, context);
  return {
    goals: Object.fromEntries(outcome.goals.map(({ id, value }) => [id, value])),
    rows,
    of: (code) => rows.filter(({ future, post }) => future === 0 && post === positions[code]),
  };
}

export const horizonRequest = (futures: readonly Future[] = [steady], years = 3): HorizonRequest =>
  HorizonRequest.parse({ format: 'junheng-horizon-request/1', years, futures });

/** The county with two people at A who may be retrained for J. */
export const retrainableTeachers = (): readonly Teacher[] =>
  horizonCounty().teachers.map((person) =>
    person.id === 'A1' || person.id === 'A2' ? { ...person, degree: 'bachelor' } : person,
  );
