/** Trees that prove what one relaxation cannot, added up again by the audit. */
import { afterAll, expect, it } from 'vitest';
import { LinearModelBuilder } from '../../../models/lp/builder.ts';
import type { LinearModel } from '../../../models/lp/model.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { randomNumbers } from '../../support/random-numbers.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

/** Whole numbers up to 4 under a few rows of whole coefficients; the goal is minimised. */
function knapsack(seed: number): LinearModel {
  const random = randomNumbers(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const builder = new LinearModelBuilder('small');
  const variables = Array.from({ length: 4 }, (_, index) => builder.integer(`x${index}`, 0, 4));
  for (let row = 0; row < 3; row += 1)
    builder.constrain({
      rule: 'R',
      label: String(row),
      terms: variables.map((variable) => [variable, 1 + below(7)] as const),
      lower: 9 + below(9),
    });
  builder.minimise({
    id: 'cost',
    rule: 'G',
    unit: 'yuan',
    terms: variables.map((variable) => [variable, 3 + below(8)] as const),
    resolution: 1,
  });
  return builder.freeze();
}

it('prove the best value of small models, and nothing better', async () => {
  const models = Array.from({ length: 30 }, (_, seed) => knapsack(seed));
  const best = await Promise.all(
    models.map(async (model) => {
      const outcome = await optimiser.optimise(model, { deadlineMs: 20_000, seed: 1 });
      if (outcome.kind !== 'optimal') throw new Error(outcome.kind);
      return outcome.goals[0]!.value;
    }),
  );
  const proofs = await optimiser.multipliers(
    models.map((model, index) => ({ model, target: best[index]! })),
    60_000,
  );
  expect(proofs.every((leaves) => leaves !== null)).toBe(true);
  expect(proofs.some((leaves) => leaves!.length > 1)).toBe(true);
  const beyond = await optimiser.multipliers(
    models.map((model, index) => ({ model, target: best[index]! + 1 })),
    60_000,
  );
  expect(beyond.every((leaves) => leaves === null)).toBe(true);
}, 60_000);

it('are not found without time', async () => {
  expect(await optimiser.multipliers([{ model: knapsack(1), target: 1 }], 0)).toEqual([null]);
});
