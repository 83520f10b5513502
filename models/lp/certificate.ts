/**
 * Lower bounds that anybody can check. For any multipliers y of the rows, every plan of
 * `rowLower ≤ Ax ≤ rowUpper, lower ≤ x ≤ upper` has
 * c·x ≥ L(y) = Σ_i (y_i > 0 ? y_i·rowLower_i : y_i·rowUpper_i) + Σ_j min(d_j·lower_j, d_j·upper_j), d = c − Aᵀy (weak duality).
 * A solver only suggests y; it is rounded to multiples of 2^-30 and L(y) is added up exactly, in integers scaled by a
 * power of two (every double is an integer times a power of two).
 */
import type { CompiledExpression, LinearProblem } from './compile.ts';
import { ExactSum } from './exact-sum.ts';

/** Fractional bits of the rounded multipliers. */
const DUAL_BITS = 30;
const DUAL_SCALE = 2 ** DUAL_BITS;
const EXACT = Number.MAX_SAFE_INTEGER;
const HALF_EXACT = BigInt(2 ** 52);

/** numerator / 2^bits, exactly. */
export interface Dyadic {
  readonly numerator: bigint;
  readonly bits: number;
}

export interface Certificate {
  /** Exact lower bound of the goal, its constant included. */
  readonly bound: Dyadic;
  /** The rounded multipliers, one a row, as multiples of 2^-30: with them anyone can add the bound up again. */
  readonly multipliers: Float64Array;
  /** Reduced cost of each variable times 2^bound.bits, exact. */
  readonly reduced: (column: number) => bigint;
  /** All of these as doubles, where doubles hold them exactly. */
  readonly reducedInDoubles: Float64Array | null;
}

/** Bits after the binary point of a finite double. */
export function fractionBits(value: number): number {
  let bits = 0;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    bits += 1;
  }
  return bits;
}

const mostFractionBits = (values: Float64Array): number => {
  let most = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!;
    if (!Number.isInteger(value) && Number.isFinite(value)) most = Math.max(most, fractionBits(value));
  }
  return most;
};

/** value × 2^bits as an integer; `bits` must cover the fraction. */
function scaled(value: number, bits: number): bigint {
  if (Number.isInteger(value)) return BigInt(value) << BigInt(bits);
  const own = fractionBits(value);
  return BigInt(value * 2 ** own) << BigInt(bits - own);
}

/** Sign of a − b for an exact bound and a finite double. */
export function compare(bound: Dyadic, value: number): number {
  const bits = Math.max(bound.bits, fractionBits(value));
  const left = bound.numerator << BigInt(bits - bound.bits);
  const right = scaled(value, bits);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The largest double that is not above the bound: safe to print as a bound. */
export function downward(bound: Dyadic): number {
  const one = 1n << BigInt(bound.bits);
  const whole = bound.numerator / one;
  let near = Number(whole) + Number(bound.numerator - whole * one) / Number(one);
  while (compare(bound, near) < 0) near -= Math.max(Math.abs(near) * Number.EPSILON, Number.MIN_VALUE);
  return near === 0 ? 0 : near;
}

/** The least of the values offset, offset ± grid, offset ± 2·grid … that is not below the bound; whole numbers. */
export function lifted(bound: Dyadic, grid: number, offset: number): number {
  let steps = Math.ceil((downward(bound) - offset) / grid);
  while (compare(bound, offset + (steps - 1) * grid) <= 0) steps -= 1;
  while (compare(bound, offset + steps * grid) > 0) steps += 1;
  return offset + steps * grid;
}

/** Duals as whole multiples of 2^-30, without those that would lean on a side that has no limit. */
export function roundedMultipliers(problem: LinearProblem, duals: Float64Array): Float64Array {
  const { lower, upper } = problem.rows;
  const multipliers = new Float64Array(lower.length);
  for (let row = 0; row < multipliers.length; row += 1) {
    const steps = Math.round((duals[row] ?? 0) * DUAL_SCALE);
    if (!Number.isFinite(steps)) continue;
    // A multiplier that would need an infinite side proves nothing; without it the bound stays valid.
    if (steps > 0 && lower[row] === Number.NEGATIVE_INFINITY) continue;
    if (steps < 0 && upper[row] === Number.POSITIVE_INFINITY) continue;
    multipliers[row] = steps;
  }
  return multipliers;
}

/** Reduced costs × 2^30 in doubles, exact; null when a coefficient is no integer or a sum might not fit a double. */
function reducedInDoubles(
  problem: LinearProblem,
  goal: CompiledExpression,
  multipliers: Float64Array,
): Float64Array | null {
  const { starts, indices, values } = problem.rows;
  const sums = new Float64Array(problem.lower.length);
  const sizes = new Float64Array(problem.lower.length);
  for (let entry = 0; entry < goal.indices.length; entry += 1) {
    const value = goal.values[entry]!;
    if (!Number.isInteger(value)) return null;
    sums[goal.indices[entry]!]! += value * DUAL_SCALE;
    sizes[goal.indices[entry]!]! += Math.abs(value) * DUAL_SCALE;
  }
  for (let row = 0; row < multipliers.length; row += 1) {
    const multiplier = multipliers[row]!;
    if (multiplier === 0) continue;
    for (let entry = starts[row]!; entry < starts[row + 1]!; entry += 1) {
      const value = values[entry]!;
      if (!Number.isInteger(value)) return null;
      const term = value * multiplier;
      sums[indices[entry]!]! -= term;
      sizes[indices[entry]!]! += Math.abs(term);
    }
  }
  for (let column = 0; column < sizes.length; column += 1) if (sizes[column]! > EXACT) return null;
  return sums;
}

function reducedInIntegers(
  problem: LinearProblem,
  goal: CompiledExpression,
  multipliers: Float64Array,
  bits: number,
): bigint[] {
  const { starts, indices, values } = problem.rows;
  const sums = new Array<bigint>(problem.lower.length).fill(0n);
  for (let entry = 0; entry < goal.indices.length; entry += 1) {
    sums[goal.indices[entry]!]! += scaled(goal.values[entry]!, bits);
  }
  for (let row = 0; row < multipliers.length; row += 1) {
    if (multipliers[row] === 0) continue;
    const multiplier = BigInt(multipliers[row]!);
    for (let entry = starts[row]!; entry < starts[row + 1]!; entry += 1) {
      sums[indices[entry]!]! -= scaled(values[entry]!, bits - DUAL_BITS) * multiplier;
    }
  }
  return sums;
}

/**
 * The exact bound that the suggested row duals give for `minimise goal`. Null when a variable with a cost left over has
 * an infinite bound (models have none): then these duals bound nothing.
 */
export function certify(problem: LinearProblem, goal: CompiledExpression, duals: Float64Array): Certificate | null {
  const multipliers = roundedMultipliers(problem, duals);
  const { rows } = problem;
  const sideBits = Math.max(
    mostFractionBits(rows.lower),
    mostFractionBits(rows.upper),
    mostFractionBits(problem.lower),
    mostFractionBits(problem.upper),
  );
  const doubles = reducedInDoubles(problem, goal, multipliers);
  const coefficientBits = doubles === null ? Math.max(mostFractionBits(goal.values), mostFractionBits(rows.values)) : 0;
  // Reduced costs have DUAL_BITS + coefficientBits fractional bits, sides of rows and variables have sideBits more.
  const reducedBits = DUAL_BITS + coefficientBits;
  const bits = reducedBits + Math.max(sideBits, fractionBits(goal.constant));
  const extra = BigInt(bits - reducedBits);
  const isWhole = bits === DUAL_BITS;
  if (doubles !== null && isWhole) {
    const bound = boundInDoubles(problem, goal.constant, multipliers, doubles);
    if (bound === null) return null;
    const reduced = (column: number): bigint => BigInt(doubles[column]!);
    return { bound: { numerator: bound, bits }, multipliers, reduced, reducedInDoubles: doubles };
  }
  const integers = doubles === null ? reducedInIntegers(problem, goal, multipliers, reducedBits) : null;
  const reducedOf = (column: number): bigint => (doubles === null ? integers![column]! : BigInt(doubles[column]!));

  let bound = scaled(goal.constant, bits);
  for (let row = 0; row < multipliers.length; row += 1) {
    const multiplier = multipliers[row]!;
    if (multiplier === 0) continue;
    const side = multiplier > 0 ? rows.lower[row]! : rows.upper[row]!;
    if (side !== 0) bound += BigInt(multiplier) * scaled(side, bits - DUAL_BITS);
  }
  for (let column = 0; column < problem.lower.length; column += 1) {
    const cost = reducedOf(column);
    if (cost === 0n) continue;
    const side = cost > 0n ? problem.lower[column]! : problem.upper[column]!;
    if (side === 0) continue;
    if (!Number.isFinite(side)) return null;
    bound += cost * scaled(side, bits - reducedBits);
  }
  const reduced = (column: number): bigint => reducedOf(column) << extra;
  return { bound: { numerator: bound, bits }, multipliers, reduced, reducedInDoubles: null };
}

/** The bound × 2^30 where everything is whole; null as for `certify`. */
function boundInDoubles(
  { rows, lower, upper }: LinearProblem,
  constant: number,
  multipliers: Float64Array,
  reduced: Float64Array,
): bigint | null {
  const sum = new ExactSum();
  sum.add(constant, DUAL_SCALE);
  for (let row = 0; row < multipliers.length; row += 1) {
    const multiplier = multipliers[row]!;
    if (multiplier !== 0) sum.add(multiplier, multiplier > 0 ? rows.lower[row]! : rows.upper[row]!);
  }
  for (let column = 0; column < lower.length; column += 1) {
    const cost = reduced[column]!;
    if (cost === 0) continue;
    const side = cost > 0 ? lower[column]! : upper[column]!;
    if (!Number.isFinite(side)) return null;
    if (side !== 0) sum.add(cost, side);
  }
  return sum.total;
}

/** Variable bounds, as in a problem. */
export interface Box {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * Reduced-cost fixing, exact: bounds of the integer variables that every plan with goal ≤ `most` keeps. Moving a
 * variable one step off its cheap side adds its reduced cost to the certified bound. Null when no plan is that good.
 */
export function tightened(problem: LinearProblem, certificate: Certificate, most: number): Box | null {
  const { numerator, bits } = certificate.bound;
  const moreBits = Math.max(0, fractionBits(most) - bits);
  const gap = (scaled(most, bits + moreBits) >> BigInt(moreBits)) - numerator;
  if (gap < 0n) return null;
  const lower = problem.lower.slice();
  const upper = problem.upper.slice();
  for (let column = 0; column < lower.length; column += 1) {
    if (problem.integer[column] !== 1 || lower[column] === upper[column]) continue;
    const range = upper[column]! - lower[column]!;
    const steps = stepsWithin(gap, certificate, column, range);
    if (steps >= range) continue;
    if (certificate.reduced(column) > 0n) upper[column] = Math.floor(lower[column]! + steps);
    else lower[column] = Math.ceil(upper[column]! - steps);
  }
  return { lower, upper };
}

/** Whole steps off its cheap side that a variable may take while they cost at most the gap; `range` where all of them may. */
function stepsWithin(gap: bigint, { reduced, reducedInDoubles }: Certificate, column: number, range: number): number {
  const cost = reducedInDoubles?.[column];
  if (cost === 0) return range;
  if (cost !== undefined && gap < HALF_EXACT) {
    const room = Number(gap);
    const size = Math.abs(cost);
    // A product that does not pass `room` was not rounded.
    if (size * range <= room) return range;
    let steps = Math.floor(room / size);
    while (steps * size > room) steps -= 1;
    while ((steps + 1) * size <= room) steps += 1;
    return steps;
  }
  const exact = reduced(column);
  return exact === 0n ? range : Number(gap / (exact > 0n ? exact : -exact));
}
