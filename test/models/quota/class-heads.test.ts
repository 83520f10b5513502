import { expect, it } from 'vitest';
import { linesOf } from '../../support/quota-county.ts';

it('gives every class a head', () => {
  expect(linesOf('Q10').map((line) => line.replace(/:.*=/, ' ='))).toEqual([
    'Q10 S1,primary = 3',
    'Q10 P1,primary = 1',
    'Q10 J1,junior = 1',
  ]);
});
