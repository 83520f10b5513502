import { expect, it } from 'vitest';
import type { Certificate } from '../../../models/lp/certificate.ts';
import { disagreement } from '../../../src/solver/agreement.ts';

const problem = {
  lower: new Float64Array(4),
  upper: new Float64Array(4).fill(1),
  integer: Uint8Array.of(1, 1, 1, 0),
  rows: {
    starts: Int32Array.of(0),
    indices: new Int32Array(0),
    values: new Float64Array(0),
    lower: new Float64Array(0),
    upper: new Float64Array(0),
  },
};
/** Reduced costs 3, 0.5, 2 and 0, in halves. */
const certificate: Certificate = {
  bound: { numerator: 0n, bits: 1 },
  multipliers: new Float64Array(0),
  reduced: (column) => [6n, 1n, 4n, 0n][column]!,
  reducedInDoubles: null,
};
const plan = Float64Array.of(1, 0, 1, 0.5);
const relaxed = Float64Array.of(1, 0, 0.5, 0.5);
const free = (cheap: number) => {
  const { lower, upper } = disagreement(problem, plan, relaxed, certificate, cheap);
  return [0, 1, 2, 3].filter((column) => lower[column] !== upper[column]);
};

it('lets whole variables stand where plan and relaxation agree', () => {
  expect(free(0)).toEqual([2, 3]);
});

it('keeps those free that cost next to nothing', () => {
  expect(free(0.5)).toEqual([1, 2, 3]);
  expect(free(3)).toEqual([0, 1, 2, 3]);
});
