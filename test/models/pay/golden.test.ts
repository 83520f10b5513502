import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelText } from '../../../models/lp/text.ts';
import { buildPay } from '../../../models/pay/build.ts';
import { payRules } from '../../../models/pay/catalogue.ts';
import { payFacts } from '../../../models/pay/facts.ts';
import type { PayRule } from '../../../models/pay/pay-rule.ts';
import { dutiful, fact, payCounty, payPeople, payPolicy, payRows } from '../../support/pay-county.ts';

/** Everything on: own grade pay, both totals, a provincial floor, a budget. */
const county = payCounty({
  teachers: payPeople.map((person) => ({ ...person, pay: { gradePay: 900 } })),
  pay: [
    ...payRows,
    fact('tierAllowance', '2', 130),
    fact('civilServantAverage', null, 5800),
    fact('performanceTotal', null, 200_000),
  ],
});
const values = { 'pay.allowanceFloor': 400, 'pay.goal': 'bestWorstTier', 'pay.yearlyBudget': 100_000 };

const withDuties = payCounty({
  teachers: dutiful.map((person) => ({ ...person, pay: { gradePay: 900 } })),
  pay: county.pay,
});
const asked = {
  ...values,
  'pay.supplements': ['classHead', 'backbone', 'head'],
  'pay.classHeadLeast': 405,
  'pay.backboneLeast': 200,
  'pay.headLeast': 100,
  'pay.headRatio': 1.2,
};

/** S1 has no tier of its own and lies 20 km and 25 minutes from the county seat. */
const byRoad = payCounty({
  schools: county.schools.map((school) => (school.code === 'S1' ? { ...school, remotenessTier: null } : school)),
  travel: [{ from: 'S1', to: 'S0', km: 20, minutes: 25 }],
});

const countyOf = (id: string) =>
  id === 'P08' ? byRoad : ['P09', 'P10', 'P11', 'P23'].includes(id) ? withDuties : county;
const valuesOf = (id: string) =>
  countyOf(id) === withDuties ? asked : id === 'P12' ? { ...values, 'pay.allowanceByRank': true } : values;

const textOf = (of: typeof county, given: Parameters<typeof payPolicy>[0], rule: PayRule): string => {
  const policy = payPolicy(given);
  const { model, context } = buildPay(payFacts(of, policy, new Map()), policy);
  if (rule.strength !== 'selection') return modelText(model, rule.id);
  const choices = [...context.facts.places.keys()].flatMap((school) => [0, 1, 2].map((tier) => ({ school, tier })));
  const lines = choices.map(({ school, tier }) => {
    const reason = rule.forbids({ school, tier }, context, policy);
    return `${rule.id} ${school} in tier ${tier}: ${reason === null ? 'allowed' : rule.violation(reason).zh}`;
  });
  return `${lines.join('\n')}\n`;
};

describe('golden models of the pay rules', () => {
  it.each(payRules.map((rule) => [rule.id, rule.slug, rule] as const))('%s %s', (id, slug, rule) => {
    const golden = readFileSync(new URL(`golden/${slug}.txt`, import.meta.url), 'utf8');
    expect(textOf(countyOf(id), valuesOf(id), rule)).toBe(golden);
  });
});
