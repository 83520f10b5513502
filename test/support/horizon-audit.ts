/** Decisions over three years that keep every rule, for the county of `horizon-county.ts`; tests plant one fault at a time. */
import { auditPlan } from '../../models/audit/audit.ts';
import type { HorizonDecisions, PostYearDecision, Violation } from '../../models/audit/twin.ts';
import type { Policy } from '../../models/parameters.ts';
import type { County } from '../../src/county/county.ts';
import { noDecisions } from '../models/audit/lawful.ts';
import { horizonCounty, horizonPolicy, steady } from './horizon-county.ts';

type Amounts = Partial<Omit<PostYearDecision, 'future' | 'schoolYear' | 'cluster' | 'stage' | 'subject'>>;
export type Code = 'A' | 'B' | 'J';

const posts: Readonly<Record<Code, Pick<PostYearDecision, 'cluster' | 'stage' | 'subject'>>> = {
  A: { cluster: '甲学区', stage: 'primary', subject: 'chinese' },
  B: { cluster: '乙学区', stage: 'primary', subject: 'chinese' },
  J: { cluster: '甲学区', stage: 'junior', subject: 'chinese' },
};

const nothing = {
  hired: 0,
  arrived: 0,
  departed: 0,
  retrainedIn: 0,
  retrainedOut: 0,
  people: 0,
  unfilled: 0,
  surplus: 0,
};

const row = (code: Code, year: number, amounts: Amounts, future = 'steady'): PostYearDecision => ({
  future,
  schoolYear: `${2025 + year}-09`,
  ...posts[code],
  ...nothing,
  ...amounts,
});

/** One is moved from A to B, one hired at B and J each; two at A the year after, when two retire. */
const years = (future: string): PostYearDecision[] => [
  row('A', 1, { departed: 1, people: 12 }, future),
  row('B', 1, { arrived: 1, hired: 1, people: 6 }, future),
  row('J', 1, { hired: 1, people: 6 }, future),
  row('A', 2, { hired: 2, people: 12 }, future),
  row('B', 2, { people: 6 }, future),
  row('J', 2, { people: 6 }, future),
  row('A', 3, { people: 12 }, future),
  row('B', 3, { people: 6 }, future),
  row('J', 3, { people: 6 }, future),
];

export const lawfulHorizon: HorizonDecisions = { years: 3, futures: [steady], posts: years('steady') };

/** Two futures that bring the same. */
export const twoFutures: HorizonDecisions = {
  years: 3,
  futures: [steady, { ...steady, id: 'other', title: { zh: '另一预测', en: 'another' } }],
  posts: [...years('steady'), ...years('other')],
};

/** The decisions with some amounts of one row changed. */
export const withRow = (
  code: Code,
  year: number,
  amounts: Amounts,
  base: HorizonDecisions = lawfulHorizon,
  future = 'steady',
): HorizonDecisions => ({
  ...base,
  posts: base.posts.map((one) => {
    const meant =
      one.future === future &&
      one.schoolYear === `${2025 + year}-09` &&
      one.cluster === posts[code].cluster &&
      one.stage === posts[code].stage;
    return meant ? { ...one, ...amounts } : one;
  }),
});

export interface HorizonAuditCase {
  readonly horizon?: HorizonDecisions;
  readonly county?: Partial<County>;
  readonly policy?: Partial<Policy>;
}

export function horizonViolations(
  id: string,
  { horizon = lawfulHorizon, county = {}, policy = {} }: HorizonAuditCase = {},
): readonly Violation[] {
  const decisions = { ...noDecisions, horizon };
  const found = auditPlan(horizonCounty(county), horizonPolicy(policy), decisions).find((rule) => rule.id === id);
  if (found === undefined) throw new Error(`no twin ${id}`);
  return found.verdict.violations;
}

export const horizonSentences = (id: string, question: HorizonAuditCase = {}): string[] =>
  horizonViolations(id, question).map(({ words }) => words.zh);
