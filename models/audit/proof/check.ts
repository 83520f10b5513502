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

/**
 * The bound of one goal that the multipliers prove, given the values of the goals before it; null when they speak of a row that
 * the audit does not know, or lean on a side that has no limit.
 */
export function provenBound(
  { limits, rows, goals }: ProofModel,
  goal: string,
  multipliers: readonly Multiplier[],
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
  const reduced = new Map([...sought.terms].map(([variable, cost]) => [variable, BigInt(cost) << BITS]));
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
    const limit = limits.get(variable);
    if (limit === undefined) return null;
    sum += cost * BigInt(cost > 0n ? limit.lower : limit.upper);
  }
  // The goal takes only multiples of what its coefficients have in common.
  const grid = [...sought.terms.values()].reduce((divisor, cost) => gcd(divisor, Math.abs(cost)), 0) || 1;
  const unit = BigInt(grid) << BITS;
  const steps = sum > 0n ? (sum + unit - 1n) / unit : -(-sum / unit);
  return sought.constant + grid * Number(steps);
}
