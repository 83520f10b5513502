import { expect, it } from 'vitest';
import type { Box } from '../../../models/lp/certificate.ts';
import { improveByParts } from '../../../src/solver/parts.ts';

const problem = {
  lower: new Float64Array(4),
  upper: new Float64Array(4).fill(9),
  integer: new Uint8Array(4).fill(1),
  rows: {
    starts: Int32Array.of(0),
    indices: new Int32Array(0),
    values: new Float64Array(0),
    lower: new Float64Array(0),
    upper: new Float64Array(0),
  },
};
const ranges = ({ lower, upper }: Box) => [...lower].map((low, column) => [low, upper[column]]);

it('frees every part with the next one and leaves the others as they stand, once around', () => {
  const boxes: Box[] = [];
  const best = { plan: Float64Array.of(1, 2, 3, 4), value: 10 };
  improveByParts([[0], [1], [2]], problem, { best, isClosed: false, near: (box) => boxes.push(box) });
  expect(boxes.map(ranges)).toEqual([
    [
      [0, 9],
      [0, 9],
      [3, 3],
      [0, 9],
    ],
    [
      [1, 1],
      [0, 9],
      [0, 9],
      [0, 9],
    ],
    [
      [0, 9],
      [2, 2],
      [0, 9],
      [0, 9],
    ],
  ]);
});

it('goes on from each better plan and stops when nothing better can be found', () => {
  const boxes: Box[] = [];
  const pass = {
    best: { plan: Float64Array.of(1, 2, 3, 4), value: 10 },
    isClosed: false,
    near(box: Box) {
      boxes.push(box);
      this.best = { plan: Float64Array.of(5, 5, 5, 5), value: 10 - boxes.length };
      this.isClosed = boxes.length === 2;
    },
  };
  improveByParts([[0], [1], [2]], problem, pass);
  expect(boxes.map(ranges).map((box) => box[0])).toEqual([
    [0, 9],
    [5, 5],
  ]);
});
