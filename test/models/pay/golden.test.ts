import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelText } from '../../../models/lp/text.ts';
import { buildPay } from '../../../models/pay/build.ts';
import { payRules } from '../../../models/pay/catalogue.ts';
import { payFacts } from '../../../models/pay/facts.ts';
import { fact, payCounty, payPeople, payPolicy, payRows } from '../../support/pay-county.ts';

/** Everything on: own grade pay, both totals, a provincial floor, a budget. */
const county = payCounty({
  teachers: payPeople.map((person) => ({ ...person, pay: { gradePay: 900 } })),
  pay: [...payRows, fact('civilServantAverage', null, 5800), fact('performanceTotal', null, 200_000)],
});
const policy = payPolicy({
  'pay.allowanceFloor': 400,
  'pay.goal': 'bestWorstTier',
  'pay.yearlyBudget': 100_000,
});
const { model } = buildPay(payFacts(county, policy, new Map()), policy);

describe('golden models of the pay rules', () => {
  it.each(payRules.map((rule) => [rule.id, rule.slug] as const))('%s %s', (id, slug) => {
    const golden = readFileSync(new URL(`golden/${slug}.txt`, import.meta.url), 'utf8');
    expect(modelText(model, id)).toBe(golden);
  });
});
