import { expect, it } from 'vitest';
import { buildPay } from '../../../models/pay/build.ts';
import { payFacts } from '../../../models/pay/facts.ts';
import { leastSupplements } from '../../../models/pay/least-supplements.ts';
import { appliesTo, dutiful, linesOf, payCounty, payPolicy } from '../../support/pay-county.ts';

const asked = { 'pay.supplements': ['classHead', 'backbone'] };

it('counts a year of what everybody with a duty gets', () => {
  expect(linesOf('P23', { teachers: dutiful }, asked)).toEqual([
    'P23 leastSupplements [yuan a year, resolution 1]: minimise 240 steps[classHead] + 120 steps[backbone]',
  ]);
});

it.each([
  ['leastCost', ['P23', 'P21', 'P22', 'P22']],
  ['bestWorstTier', ['P22', 'P22', 'P23', 'P21']],
])('comes before the cost whatever the first goal: %s', (goal, order) => {
  const policy = payPolicy({ ...asked, 'pay.goal': goal });
  const { model } = buildPay(payFacts(payCounty({ teachers: dutiful }), policy, new Map()), policy);
  expect(model.goals.map(({ rule }) => rule)).toEqual(order);
});

it('is silent where no supplement is decided', () => {
  expect(appliesTo(leastSupplements, { teachers: dutiful }, asked)).toBe(true);
  expect(appliesTo(leastSupplements, { teachers: dutiful })).toBe('本次没有测算津贴');
});
