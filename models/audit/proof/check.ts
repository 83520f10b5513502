/**
 * A bound that anybody can add up. For any multipliers y of rows `lower ≤ a·x ≤ upper`, every plan has
 * c·x ≥ Σ_i (y_i > 0 ? y_i·lower_i : y_i·upper_i) + Σ_j min(d_j·lower_j, d_j·upper_j), d = c − Aᵀy. Rows, goals and limits are the
 * audit's own; only the multipliers come from the plan, and they cannot make a bound true that is not. Whole numbers throughout.
 */

/** Whole coefficients by the name of what is decided. */
export type Terms = ReadonlyMap<string, number>;

export interface ProofRow {
  /** Rule and label, e.g. `P01 9 级岗位`. */
  readonly name: string;
  readonly terms: Terms;
  /** Whole numbers; null: no limit on this side. */
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface ProofGoal {
  readonly id: string;
  readonly terms: Terms;
  readonly constant: number;
  readonly resolution: number;
}

/** Everything decided is a whole number within limits. */
export interface ProofModel {
  readonly limits: ReadonlyMap<string, { readonly lower: number; readonly upper: number }>;
  readonly rows: readonly ProofRow[];
  /** In the order in which they are taken. */
  readonly goals: readonly ProofGoal[];
}

export interface Multiplier {
  readonly row: string;
  /** A whole number of 2^-30. */
  readonly multiplier: string;
}

const BITS = 30n;

/**
 * The row over whole multiples of the common divisor of its coefficients: sides are rounded inwards, which loses no plan in whole
 * numbers.
 */
export function rounded(
  name: string,
  terms: Iterable<readonly [string, number]>,
  sides: { readonly lower?: number; readonly upper?: number },
): ProofRow {
  const sums = new Map<string, number>();
  for (const [variable, coefficient] of terms) sums.set(variable, (sums.get(variable) ?? 0) + coefficient);
  const kept = [...sums].filter(([, coefficient]) => coefficient !== 0);
  const common = kept.reduce((divisor, [, coefficient]) => gcd(divisor, Math.abs(coefficient)), 0) || 1;
  return {
    name,
    terms: new Map(kept.map(([variable, coefficient]) => [variable, coefficient / common])),
    lower: sides.lower === undefined ? null : Math.ceil(sides.lower / common),
    upper: sides.upper === undefined ? null : Math.floor(sides.upper / common),
  };
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Name of the row that keeps a goal for those after it. */
export const keptName = (goal: string): string => `goal ${goal}`;

/** A goal as a row: no worse than the step of its resolution that its value stands on. */
function keptRow({ id, terms, constant, resolution }: ProofGoal, value: number): ProofRow {
  return rounded(keptName(id), terms, { upper: resolution * Math.ceil(value / resolution - 1e-9) - constant });
}

/** A part of all plans: where some things decided are held on one side of a cut between two whole numbers. */
export interface Leaf {
  readonly path: readonly Cut[];
  /** Nothing keeps the rows here. */
  readonly isEmpty: boolean;
  readonly rows: readonly Multiplier[];
}

export interface Cut {
  readonly name: string;
  readonly side: 'atMost' | 'atLeast';
  readonly value: number;
}

/** Whether every plan is in some leaf: each cut has both of its sides, and each side is covered in turn. */
function covers(paths: readonly (readonly Cut[])[]): boolean {
  const [first] = paths;
  if (first === undefined) return false;
  const [cut] = first;
  if (cut === undefined) return paths.length === 1;
  const most = cut.side === 'atMost' ? cut.value : cut.value - 1;
  const on = (side: Cut['side'], value: number) =>
    paths.filter(([head]) => head?.name === cut.name && head.side === side && head.value === value);
  const [below, above] = [on('atMost', most), on('atLeast', most + 1)];
  const rest = (part: readonly (readonly Cut[])[]) => part.map(([, ...others]) => others);
  return below.length + above.length === paths.length && covers(rest(below)) && covers(rest(above));
}

/**
 * The bound of one goal that the leaves prove together, given the values of the goals before it; null when they leave plans out,
 * speak of a row that the audit does not know, or lean on a side that has no limit.
 */
export function provenBound(
  model: ProofModel,
  goal: string,
  leaves: readonly Leaf[],
  reached: (goal: string) => number | undefined,
): number | null {
  if (!covers(leaves.map(({ path }) => path))) return null;
  const bounds = leaves.map((leaf) => boundIn(model, goal, leaf, reached));
  return bounds.reduce<number | null>(
    (least, bound) => (least === null || bound === null ? null : Math.min(least, bound)),
    Number.POSITIVE_INFINITY,
  );
}

/** Of one leaf; infinite where it is empty. */
function boundIn(
  { limits, rows, goals }: ProofModel,
  goal: string,
  { path, isEmpty, rows: multipliers }: Leaf,
  reached: (goal: string) => number | undefined,
): number | null {
  const position = goals.findIndex(({ id }) => id === goal);
  const sought = goals[position];
  if (sought === undefined) return null;
  const before = goals.slice(0, position).flatMap((each) => {
    const value = reached(each.id);
    return value === undefined ? [] : [keptRow(each, value)];
  });
  const known = new Map([...rows, ...before].map((row) => [row.name, row]));
  const sides = new Map([...limits].map(([variable, { lower, upper }]) => [variable, { lower, upper }]));
  for (const { name, side, value } of path) {
    const limit = sides.get(name);
    if (limit === undefined) return null;
    if (side === 'atMost') limit.upper = Math.min(limit.upper, value);
    else limit.lower = Math.max(limit.lower, value);
  }
  const costs = isEmpty ? [] : [...sought.terms];
  const reduced = new Map(costs.map(([variable, cost]) => [variable, BigInt(cost) << BITS]));
  let sum = 0n;
  for (const { row: name, multiplier } of multipliers) {
    const row = known.get(name);
    const times = /^-?\d+$/.test(multiplier) ? BigInt(multiplier) : null;
    if (row === undefined || times === null) return null;
    if (times === 0n) continue;
    const side = times > 0n ? row.lower : row.upper;
    if (side === null) return null;
    sum += times * BigInt(side);
    for (const [variable, coefficient] of row.terms)
      reduced.set(variable, (reduced.get(variable) ?? 0n) - times * BigInt(coefficient));
  }
  for (const [variable, cost] of reduced) {
    const limit = sides.get(variable);
    if (limit === undefined) return null;
    sum += cost * BigInt(cost > 0n ? limit.lower : limit.upper);
  }
  if (isEmpty) return sum > 0n ? Number.POSITIVE_INFINITY : null;
  // The goal takes only multiples of what its coefficients have in common.
  const grid = [...sought.terms.values()].reduce((divisor, cost) => gcd(divisor, Math.abs(cost)), 0) || 1;
  const unit = BigInt(grid) << BITS;
  const steps = sum > 0n ? (sum + unit - 1n) / unit : -(-sum / unit);
  return sought.constant + grid * Number(steps);
}
