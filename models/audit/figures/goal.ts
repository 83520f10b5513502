/** What a goal is worth by the decisions alone: its parts, and what it counts in all. */

export interface GoalFigure {
  readonly model: 'quota' | 'timetable' | 'rotation' | 'heads' | 'pay';
  readonly id: string;
  readonly value: number;
  /** What is counted is rounded in steps: the value is known to this much. */
  readonly within: number;
  readonly base: number | null;
  readonly parts: readonly Part[] | null;
}

export interface Part {
  readonly subject: string;
  readonly amount: number;
}

/** Parts of one subject together, those of nothing left out, by subject. */
export function summed(parts: readonly Part[]): readonly Part[] {
  const amounts = new Map<string, number>();
  for (const { subject, amount } of parts) amounts.set(subject, (amounts.get(subject) ?? 0) + amount);
  return [...amounts]
    .filter(([, amount]) => amount !== 0)
    .map(([subject, amount]) => ({ subject, amount }))
    .toSorted((a, b) => (a.subject < b.subject ? -1 : 1));
}

export const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

export function additive(
  model: GoalFigure['model'],
  id: string,
  parts: readonly Part[],
  base: number | null = null,
): GoalFigure {
  const together = summed(parts);
  return { model, id, value: total(together.map(({ amount }) => amount)), within: 0, base, parts: together };
}
