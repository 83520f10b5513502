import { afterAll, expect, test } from 'vitest';
import { LinearModelBuilder } from '../../../models/lp/builder.ts';
import { elastic } from '../../../models/lp/elastic.ts';
import { modelText } from '../../../models/lp/text.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

/** Two schools want 6 and 7 posts of 10; the total is dearer to break than a floor. */
function shortCounty() {
  const builder = new LinearModelBuilder('short');
  const a = builder.integer('posts[a]', 0, 9);
  const b = builder.integer('posts[b]', 0, 9);
  builder.constrain({
    rule: 'Q01',
    label: 'total',
    terms: [
      [a, 1],
      [b, 1],
    ],
    upper: 10,
    relaxPrice: 5,
  });
  builder.constrain({ rule: 'Q03', label: 'a', terms: [[a, 1]], lower: 6, relaxPrice: 2 });
  builder.constrain({ rule: 'Q03', label: 'b', terms: [[b, 1]], lower: 7, relaxPrice: 3 });
  builder.constrain({ rule: 'definition', label: 'a', terms: [[a, 1]], upper: 8 });
  return builder.freeze();
}

test('priced rows get a whole slack on the side that can break; arithmetic stays', () => {
  const { model, slacks } = elastic(shortCounty());
  expect(slacks).toMatchObject([
    { constraint: 0, variable: 2 },
    { constraint: 1, variable: 3 },
    { constraint: 2, variable: 4 },
  ]);
  expect(modelText(model)).toContain('definition a: posts[a] ≤ 8');
  expect(modelText(model)).toContain('Q03 a: posts[a] + short[Q03 a] ≥ 6');
  expect(modelText(model)).toContain('Q01 total: posts[a] + posts[b] - over[Q01 total] ≤ 10');
});

test('the least total price is found: three posts off the cheaper floor', async () => {
  const { model, slacks } = elastic(shortCounty());
  const outcome = await optimiser.optimise(model, { deadlineMs: 10_000, seed: 0 });
  expect(outcome.kind).toBe('optimal');
  if (outcome.kind !== 'optimal') return;
  expect(outcome.goals[0]?.value).toBe(6);
  expect(slacks.map(({ variable }) => outcome.values[variable])).toEqual([0, 3, 0]);
});
