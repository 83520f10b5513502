/** Every plan of two years enumerated, for small random counties: the solver’s goals are the best there are, in their order. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { buildHorizon } from '../../../models/horizon/build.ts';
import type { HorizonFacts } from '../../../models/horizon/facts.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { teacher } from '../../support/county-builder.ts';
import { horizonCounty, horizonPolicy, retiresIn2027, steady } from '../../support/horizon-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

const most = 3;
const policy = horizonPolicy({ 'horizon.maxHiresAYear': most, 'horizon.retrainingShare': 0 });
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, more) => from + more);

/** Hires at B, J and A, and people moved from A to B (from B to A when negative). */
const decisions = range(0, most).flatMap((b) =>
  range(0, most - b).flatMap((j) =>
    range(0, most - b - j).flatMap((a) => range(-2, 2).map((move) => ({ hired: [b, j, a], move }))),
  ),
);

/** Cost of a year’s hires in blocks of two: the third and fourth person count twice. */
const blocks = (hires: number): number => hires + Math.max(0, hires - 2);

function bestByHand({ needs, people }: HorizonFacts): readonly number[] {
  let best: readonly number[] | null = null;
  const year = (index: number, before: readonly number[], decision: (typeof decisions)[number]) => {
    const { need, room } = needs[0]![index]!;
    const base = people[index]!.map((row, post) => row.people - (index === 0 ? 0 : people[index - 1]![post]!.people));
    const { hired, move } = decision;
    const after = before.map((there, post) => there + base[post]! + hired[post]! + [move, 0, -move][post]!);
    const total = after.reduce((sum, there) => sum + there, 0);
    const without = people[index]!.reduce((sum, row) => sum + row.people, 0);
    if (after.some((there) => there < 0) || total > Math.max(room, without)) return null;
    const short = after.reduce((sum, there, post) => sum + Math.max(0, need[post]! - there), 0);
    const surplus = after.reduce((sum, there, post) => sum + Math.max(0, there - need[post]!), 0);
    const hires = hired.reduce((sum, count) => sum + count, 0);
    return { after, worth: [short, blocks(hires), surplus, Math.abs(move)] };
  };
  for (const first of decisions) {
    const one = year(0, [0, 0, 0], first);
    if (one === null) continue;
    for (const second of decisions) {
      const two = year(1, one.after, second);
      if (two === null) continue;
      const worth = one.worth.map((amount, goal) => amount + two.worth[goal]!);
      if (best === null || isLess(worth, best)) best = worth;
    }
  }
  return best!;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((amount, position) => amount !== b[position]);
  return at >= 0 && a[at]! < b[at]!;
}

test('the optimum is the best of all plans', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        a: fc.integer({ min: 10, max: 13 }),
        b: fc.integer({ min: 4, max: 7 }),
        j: fc.integer({ min: 4, max: 7 }),
        retire: fc.integer({ min: 0, max: 3 }),
        total: fc.integer({ min: 21, max: 27 }),
      }),
      async ({ a, b, j, retire, total }) => {
        const of = (code: string, count: number, facts = {}) =>
          range(1, count).map((number) =>
            teacher(`${code}${number}`, code, 'chinese', {
              ...(number <= retire && code === 'A' ? retiresIn2027 : {}),
              ...facts,
            }),
          );
        const county = horizonCounty({
          totalPosts: total,
          teachers: [...of('A', a), ...of('B', b), ...of('J', j, { stage: 'junior' })],
        });
        const { model, context } = buildHorizon({ county, policy, futures: [steady], years: 2 });
        const outcome = await optimiser.optimise(model, { deadlineMs: 60_000, seed: 1 });
        if (outcome.kind !== 'optimal') throw new Error(outcome.kind);
        const [unfilled, smooth, surplus, moves] = outcome.goals.map(({ value }) => value);
        expect([unfilled, smooth, surplus, moves]).toEqual(bestByHand(context.facts));
      },
    ),
    { numRuns: 25, seed: 5 },
  );
}, 120_000);
