import { expect, it } from 'vitest';
import { modelText } from '../../../models/lp/text.ts';
import { buildPay } from '../../../models/pay/build.ts';
import { payFacts } from '../../../models/pay/facts.ts';
import { linesOf, payCounty, payPolicy } from '../../support/pay-county.ts';

it('takes the tiers from the nearest outwards, each as what it lacks to the cap', () => {
  expect(linesOf('P22')).toEqual([
    'P22 bestWorstTier.1 [yuan a month below the cap, resolution 1]: minimise - 10 steps[1] + 3000',
    'P22 bestWorstTier.2 [yuan a month below the cap, resolution 1]: minimise - 10 steps[2] + 3000',
  ]);
});

it.each([
  ['leastCost', ['P21', 'P22', 'P22']],
  ['bestWorstTier', ['P22', 'P22', 'P21']],
])('with the goal %s the order of goals is %j', (goal, order) => {
  const policy = payPolicy({ 'pay.goal': goal });
  const { model } = buildPay(payFacts(payCounty(), policy, new Map()), policy);
  expect(model.goals.map(({ rule }) => rule)).toEqual(order);
  expect(modelText(model)).toContain('bestWorstTier.1');
});
