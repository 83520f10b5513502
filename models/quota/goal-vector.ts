/**
 * Values of the goals in their order, for a cluster or for several together. Additive goals add; leximin joins the rates of
 * all schools, worst first. Lexicographic order is compatible with both, which is what makes clusters separable.
 */

/** A number to be kept low, or fill rates in ascending order to be raised from the worst up. */
export type GoalValue = number | readonly number[];
export type GoalVector = readonly GoalValue[];

/** Negative: `a` is better. */
export function compareVectors(a: GoalVector, b: GoalVector): number {
  for (const [position, value] of a.entries()) {
    const order = compareValues(value, b[position]!);
    if (order !== 0) return order;
  }
  return 0;
}

export function addVectors(a: GoalVector, b: GoalVector): GoalVector {
  return a.map((value, position) => {
    const other = b[position]!;
    return typeof value === 'number' ? value + (other as number) : joined(value, other as readonly number[]);
  });
}

/** Compares a1 + a2 with b without building the sum before it is needed. */
export function compareSum(a1: GoalVector, a2: GoalVector, b: GoalVector): number {
  for (const [position, value] of a1.entries()) {
    const other = a2[position]!;
    const total = typeof value === 'number' ? value + (other as number) : joined(value, other as readonly number[]);
    const order = compareValues(total, b[position]!);
    if (order !== 0) return order;
  }
  return 0;
}

/** The vector of nothing: zero, no schools. */
export function zeroLike(vector: GoalVector): GoalVector {
  return vector.map((value) => (typeof value === 'number' ? 0 : []));
}

function compareValues(a: GoalValue, b: GoalValue): number {
  if (typeof a === 'number') return a - (b as number);
  const other = b as readonly number[];
  for (const [position, rate] of a.entries()) {
    const difference = (other[position] ?? Number.POSITIVE_INFINITY) - rate;
    if (difference !== 0) return difference;
  }
  return 0;
}

function joined(a: readonly number[], b: readonly number[]): readonly number[] {
  const all = new Array<number>(a.length + b.length);
  let left = 0;
  let right = 0;
  for (let position = 0; position < all.length; position += 1) {
    const takeLeft = right >= b.length || (left < a.length && a[left]! <= b[right]!);
    all[position] = takeLeft ? a[left]! : b[right]!;
    if (takeLeft) left += 1;
    else right += 1;
  }
  return all;
}
