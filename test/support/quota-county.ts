/** A county small enough to check every quota row by hand: two schools of one cluster and a junior school of another. */
import { deriveDemand } from '../../models/demand/demand.ts';
import { modelText } from '../../models/lp/text.ts';
import type { Policy } from '../../models/parameters.ts';
import { buildQuotaModel, type QuotaModel } from '../../models/quota/build.ts';
import { clustersOf } from '../../models/quota/facts.ts';
import type { County } from '../../src/county/county.ts';
import type { QuotaPlan } from '../../src/planning/plan.ts';
import { planQuota } from '../../src/planning/quota.ts';
import type { StageResult } from '../../src/planning/stage-result.ts';
import { resolvePolicy } from '../../src/policy/resolve-policy.ts';
import type { Optimiser } from '../../src/solver/port.ts';
import { county, enrolment, school, teacher } from './county-builder.ts';

/** National values with a curriculum of five subjects: half periods a week, the same in every grade. */
export function quotaPolicy(values: Partial<Policy> = {}): Policy {
  const national = resolvePolicy({ province: null, city: null, county: { code: '000001', policy: [] } }).policy.values;
  const every = (halfPeriods: number) => Array.from({ length: 9 }, () => halfPeriods);
  return {
    ...national,
    curriculum: { chinese: every(14), morality: every(4), music: every(4), pe: every(6), labour: every(2) },
    'quota.remoteSubjects': ['music'],
    ...values,
  };
}

/**
 * S1: grades 1–3, one class of 30 each, entitled to 6 (3 × 1.8 = 5.4). P1: one multigrade class of 14, entitled to 2.
 * J1: one class of 40 in grade 7, entitled to 3 (40 / 13.5 = 2.96). S1–P1 take 12 minutes.
 */
export function quotaCounty(facts: Partial<County> = {}): County {
  return county({
    totalPosts: 10,
    schools: [
      school('S1'),
      school('P1', { kind: 'teachingPoint', policyLocation: 'village', legalUnit: 'S1', centreSchool: 'S1' }),
      school('J1', { kind: 'junior', cluster: '乙学区' }),
    ],
    enrolment: [
      enrolment('S1', 1, 30, { classes: 1 }),
      enrolment('S1', 2, 30, { classes: 1 }),
      enrolment('S1', 3, 30, { classes: 1 }),
      enrolment('P1', 1, 8, { classes: 1, multigradeGroup: '复式' }),
      enrolment('P1', 2, 6, { classes: 1, multigradeGroup: '复式' }),
      enrolment('J1', 7, 40, { classes: 1 }),
    ],
    teachers: [
      teacher('T1', 'S1', 'chinese'),
      teacher('T2', 'S1', 'chinese'),
      teacher('T3', 'S1', 'music'),
      teacher('T4', 'S1', 'labour'),
      teacher('T5', 'S1', 'chinese', { postClass: 'support' }),
      teacher('T6', 'P1', 'chinese', { allSubject: true }),
      teacher('T7', 'J1', 'chinese', { stage: 'junior' }),
    ],
    travel: [{ from: 'S1', to: 'P1', km: 8, minutes: 12 }],
    ...facts,
  });
}

export interface QuotaCase {
  readonly county?: Partial<County>;
  readonly policy?: Partial<Policy>;
}

export function quotaModel({ county: facts = {}, policy: values = {} }: QuotaCase = {}): QuotaModel {
  const policy = quotaPolicy(values);
  const tiny = quotaCounty(facts);
  const demand = deriveDemand(tiny, policy);
  return buildQuotaModel(clustersOf(tiny, demand, policy), demand.totalPosts, policy);
}

/** The rows and goals of one rule, a line each, without the declarations of variables. */
export function linesOf(rule: string, question: QuotaCase = {}): string[] {
  return modelText(quotaModel(question).model, rule)
    .split('\n')
    .filter((line) => line !== '' && !/^(integer|real) /.test(line));
}

/** Plans the tiny county through both stages of the quota. */
export async function plannedQuota(
  optimiser: Optimiser,
  { county: facts = {}, policy: values = {} }: QuotaCase = {},
): Promise<StageResult<QuotaPlan>> {
  const policy = quotaPolicy(values);
  const tiny = quotaCounty(facts);
  const question = { county: tiny, policy, demand: deriveDemand(tiny, policy) };
  return planQuota(question, { optimiser, deadlineMs: 60_000, seed: 1 });
}

/** The plan and its goals by id; throws when there is none. */
export async function quotaOf(optimiser: Optimiser, question: QuotaCase = {}) {
  const result = await plannedQuota(optimiser, question);
  if (result.kind !== 'optimal' && result.kind !== 'feasible') throw new Error(`no plan: ${result.kind}`);
  const goal = (id: string) => {
    const found = result.goals.find((candidate) => candidate.id === id);
    if (found === undefined) throw new Error(`no goal ${id}`);
    return found;
  };
  const posts = (code: string) =>
    Object.fromEntries(
      result.part.schools
        .find(({ school: candidate }) => candidate === code)!
        .subjects.filter((subject) => subject.posts > 0)
        .map((subject) => [subject.subject, subject.posts]),
    );
  return { ...result, goal, posts };
}
