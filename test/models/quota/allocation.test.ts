import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, type Cell } from '../../../models/quota/allocation.ts';
import { addVectors, compareVectors, type GoalVector } from '../../../models/quota/goal-vector.ts';

/** A cluster: from 1 to 4 numbers of posts, two additive goals around the rates of its two schools. */
const cluster = fc
  .array(fc.tuple(fc.nat(3), fc.nat(6), fc.nat(6), fc.nat(2)), { minLength: 1, maxLength: 4 })
  .map((rows) =>
    rows.map(
      ([first, one, other, last], posts): Cell => ({
        posts: posts + 2,
        vector: [first, [one / 6, other / 6].toSorted((a, b) => a - b), last],
      }),
    ),
  );

/** Every choice of one cell a cluster. */
function choices(clusters: readonly (readonly Cell[])[]): (readonly Cell[])[] {
  return clusters.reduce<(readonly Cell[])[]>(
    (begun, cells) => begun.flatMap((chosen) => cells.map((cell) => [...chosen, cell])),
    [[]],
  );
}

const sum = (cells: readonly Cell[]): GoalVector => cells.map(({ vector }) => vector).reduce(addVectors);

describe('posts of clusters under one total', () => {
  it('is the best of all choices that fit', () => {
    fc.assert(
      fc.property(
        fc.array(cluster, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 2, max: 20 }),
        (clusters, total) => {
          const fitting = choices(clusters).filter(
            (cells) => cells.reduce((posts, cell) => posts + cell.posts, 0) <= total,
          );
          const found = allocate(clusters, total);
          if (fitting.length === 0) {
            expect(found).toBeNull();
            return;
          }
          const best = fitting.map(sum).reduce((a, b) => (compareVectors(b, a) < 0 ? b : a));
          expect(found?.vector).toEqual(best);
          expect(sum(found!.cells)).toEqual(best);
          expect(found!.cells.reduce((posts, cell) => posts + cell.posts, 0)).toBeLessThanOrEqual(total);
        },
      ),
      { numRuns: 400, seed: 11 },
    );
  });

  it('takes the worst rate first, then the next worst', () => {
    const low: Cell = { posts: 3, vector: [[0.5, 1]] };
    const even: Cell = { posts: 3, vector: [[0.7, 0.7]] };
    expect(allocate([[low, even]], 3)?.cells).toEqual([even]);
    const second: Cell = { posts: 3, vector: [[0.7, 0.9]] };
    expect(allocate([[even, second]], 3)?.cells).toEqual([second]);
  });

  it('has no answer when even the least posts exceed the total', () => {
    expect(allocate([[{ posts: 4, vector: [0] }], [{ posts: 3, vector: [0] }]], 6)).toBeNull();
  });
});
