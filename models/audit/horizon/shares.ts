/** Sharing a whole number in proportion: floors first, what is left one by one to the largest rest, ties to the first. */
export function sharedOut(whole: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map(() => 0);
  if (all === 0) return parts;
  const rests = weights.map((weight, position) => {
    const exact = (whole * weight) / all;
    // A quotient that is whole but for binary dust is whole.
    parts[position] = Math.floor(exact + 1e-9);
    return exact - parts[position]!;
  });
  const order = weights.map((_, position) => position).sort((a, b) => rests[b]! - rests[a]! || a - b);
  let left = whole - parts.reduce((sum, part) => sum + part, 0);
  for (const position of order) {
    if (left <= 0) break;
    parts[position] = parts[position]! + 1;
    left -= 1;
  }
  return parts;
}
