/** What branching on a variable brought so far, and in which order it should be tried next. */

import type { LinearProblem } from '../../models/lp/compile.ts';

/** An integer variable whose value in a relaxation is not whole. */
export interface Candidate {
  readonly column: number;
  readonly value: number;
}

/** Least gain counted in a product: a side that gains nothing must not hide what the other gains. */
export const LEAST_GAIN = 1e-3;

export class PseudoCosts {
  /** Sums of gains per unit, and how many, downwards and upwards. */
  readonly #sums: readonly [Float64Array, Float64Array];
  readonly #counts: readonly [Float64Array, Float64Array];
  readonly #total = [0, 0];
  #trials = 0;
  /** How many rows a variable stands in, against the average. */
  readonly #degrees: Float64Array;

  constructor({ lower, rows }: LinearProblem) {
    const columns = lower.length;
    this.#degrees = new Float64Array(columns);
    for (const column of rows.indices) this.#degrees[column]! += columns / rows.indices.length;
    this.#sums = [new Float64Array(columns), new Float64Array(columns)];
    this.#counts = [new Float64Array(columns), new Float64Array(columns)];
  }

  learn({ column, value }: Candidate, below: number, above: number): void {
    const distance = value - Math.floor(value);
    for (const [side, gain] of [below / distance, above / (1 - distance)].entries()) {
      this.#sums[side]![column]! += gain;
      this.#counts[side]![column]! += 1;
      this.#total[side]! += gain;
    }
    this.#trials += 1;
  }

  /** The most promising first: by the product of what both sides should gain. */
  ordered(candidates: readonly Candidate[]): Candidate[] {
    const scored = candidates.map((candidate) => ({ candidate, score: this.#score(candidate) }));
    return scored
      .sort((a, b) => b.score - a.score || a.candidate.column - b.candidate.column)
      .map(({ candidate }) => candidate);
  }

  #score({ column, value }: Candidate): number {
    const distance = value - Math.floor(value);
    return (
      Math.max(LEAST_GAIN, this.#perUnit(0, column) * distance) *
      Math.max(LEAST_GAIN, this.#perUnit(1, column) * (1 - distance))
    );
  }

  #perUnit(side: 0 | 1, column: number): number {
    const count = this.#counts[side][column]!;
    if (count > 0) return this.#sums[side][column]! / count;
    // Of variables never tried, one that stands in many rows moves more: measured, a quarter of the relaxations.
    const average = this.#trials === 0 ? 1 : this.#total[side]! / this.#trials;
    return average * Math.sqrt(this.#degrees[column]!);
  }
}
