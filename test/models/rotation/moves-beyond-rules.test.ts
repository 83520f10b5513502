import { expect, it } from 'vitest';
import { goldenOf, modelOf, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf({}, { 'rotation.minShareEligible': 0.1, 'rotation.minShareScope': 'county' });

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R45')).toEqual([
    // Three meet the conditions: one move is asked for.
    'R45 movesBeyondRules [people, resolution 1]: minimise moved[t1] + moved[t2] - 1',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R45')).toMatchFileSnapshot('./golden/moves-beyond-rules.txt');
});
