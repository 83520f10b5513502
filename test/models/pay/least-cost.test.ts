import { expect, it } from 'vitest';
import { linesOf } from '../../support/pay-county.ts';

it('counts twelve months of every recipient’s allowance', () => {
  expect(linesOf('P21')).toEqual(['P21 leastCost [yuan a year, resolution 1]: minimise 360 steps[1] + 120 steps[2]']);
});

it('counts recipients after the moves', () => {
  expect(linesOf('P21', {}, {}, new Map([['B1', 'S0']]))).toEqual([
    'P21 leastCost [yuan a year, resolution 1]: minimise 240 steps[1] + 120 steps[2]',
  ]);
});
