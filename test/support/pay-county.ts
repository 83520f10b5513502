/** A county of three schools — county seat, township seat, village — small enough to work out on paper. */
import { modelText } from '../../models/lp/text.ts';
import type { Policy } from '../../models/parameters.ts';
import { buildPay } from '../../models/pay/build.ts';
import type { PayContext } from '../../models/pay/context.ts';
import { payFacts } from '../../models/pay/facts.ts';
import type { Words } from '../../models/words.ts';
import type { County, PayFact, PolicyOverride, Teacher } from '../../src/county/county.ts';
import { resolvePolicy } from '../../src/policy/resolve-policy.ts';
import { county, school, teacher } from './county-builder.ts';

export const paySchools = [
  school('S0', { policyLocation: 'countySeat', remotenessTier: 0 }),
  school('S1', { policyLocation: 'townSeat', remotenessTier: 1 }),
  school('S2', { policyLocation: 'village', remotenessTier: 2 }),
];

export const fact = (item: string, key: string | null, amount: number): PayFact => ({ item, key, amount });

/** Town teachers get 400 of town performance; rural ones 100 and 150 of township allowance. */
export const payRows: readonly PayFact[] = [
  fact('rankPay', '8', 3000),
  fact('rankPay', '9', 2500),
  fact('performanceBase', '8', 2000),
  fact('performanceBase', '9', 1800),
  fact('townPerformance', 'countySeat', 400),
  fact('townshipAllowance', '1', 100),
  fact('townshipAllowance', '2', 150),
];

export const payTeacher = (id: string, at: string, rankPost: number, facts: Partial<Teacher> = {}): Teacher =>
  teacher(id, at, 'chinese', { rankPost, ...facts });

/** Rank 9: two in town, one in tier 1, one in tier 2. Rank 8: one in town, two in tier 1. */
export const payPeople: readonly Teacher[] = [
  payTeacher('A1', 'S0', 9),
  payTeacher('A2', 'S0', 9),
  payTeacher('A3', 'S0', 8),
  payTeacher('B1', 'S1', 9),
  payTeacher('B2', 'S1', 8),
  payTeacher('B3', 'S1', 8),
  payTeacher('C1', 'S2', 9),
];

export function payCounty(facts: Partial<County> = {}): County {
  return county({ schools: paySchools, teachers: payPeople, pay: payRows, ...facts });
}

export function payPolicy(values: Readonly<Record<string, PolicyOverride['value']>> = {}): Policy {
  const policy = Object.entries(values).map(([parameter, value]) => ({
    parameter,
    value,
    source: '试验',
    document: null,
    date: null,
  }));
  return resolvePolicy({ province: null, city: null, county: { code: '000001', policy } }).policy.values;
}

/** Rows or goals of one rule as text, without the lines of the variables: what the rule says about this county. */
export function linesOf(
  rule: string,
  facts: Partial<County> = {},
  values: Readonly<Record<string, PolicyOverride['value']>> = {},
  staff: ReadonlyMap<string, string> = new Map(),
): readonly string[] {
  const policy = payPolicy(values);
  const { model } = buildPay(payFacts(payCounty(facts), policy, staff), policy);
  return modelText(model, rule)
    .split('\n')
    .filter((line) => line.startsWith(rule));
}

/** Why a rule is silent for a county, in Chinese; true when it applies. */
export function appliesTo(
  rule: { applies(context: PayContext, policy: Policy): true | Words },
  facts: Partial<County> = {},
  values: Readonly<Record<string, PolicyOverride['value']>> = {},
): true | string {
  const policy = payPolicy(values);
  const { context } = buildPay(payFacts(payCounty(facts), policy, new Map()), policy);
  const answer = rule.applies(context, policy);
  return answer === true ? true : answer.zh;
}

/** The people with duties: A1 and B1 head classes, B2 is a backbone teacher, A3 (rated excellent) and C1 are heads. */
export const dutiful: readonly Teacher[] = payPeople.map((person) => ({
  ...person,
  classHead: person.id === 'A1' || person.id === 'B1',
  backbone: person.id === 'B2' ? 'county' : null,
  duty: person.id === 'A3' || person.id === 'C1' ? 'head' : 'none',
  appraisals: person.id === 'A3' ? ['excellent'] : [],
}));
