/** Rows and goals of a model of thousands of people, by position: what the audit states of it, and limits within which things are decided. */

export interface Sum {
  readonly columns: readonly number[];
  /** Whole numbers. */
  readonly coefficients: readonly number[];
}

export interface LargeRow extends Sum {
  /** Rule and label, e.g. `R26 441823-07`. */
  readonly name: string;
  /** Whole numbers; null: no limit on this side. */
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface LargeGoal extends Sum {
  readonly id: string;
  readonly constant: number;
}

/** `whole` is 1 and exactly one of the ways is, or all of them are 0: somebody goes somewhere, or stays. */
export interface Choice {
  readonly whole: number;
  readonly ways: readonly number[];
}

/** Smallest and largest value of everything decided. */
export interface Box {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

export interface LargeModel {
  readonly names: readonly string[];
  readonly box: Box;
  /** 1 where a value need not be whole. */
  readonly divisible: Uint8Array;
  readonly choices: readonly Choice[];
  readonly rows: readonly LargeRow[];
  readonly goals: readonly LargeGoal[];
}

export type Term = readonly [column: number, coefficient: number];

/** The sum, each column once, without noughts. */
export function summedTerms(terms: Iterable<Term>): Sum {
  const sums = new Map<number, number>();
  for (const [column, coefficient] of terms) sums.set(column, (sums.get(column) ?? 0) + coefficient);
  const kept = [...sums].filter(([, coefficient]) => coefficient !== 0);
  return { columns: kept.map(([column]) => column), coefficients: kept.map(([, coefficient]) => coefficient) };
}

export class LargeModelBuilder {
  readonly #names: string[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #divisible: number[] = [];
  readonly #choices: Choice[] = [];
  readonly #rows: LargeRow[] = [];
  readonly #goals: LargeGoal[] = [];

  /** Something to be decided; its position. */
  column(name: string, lower: number, upper: number, kind: 'whole' | 'divisible' = 'whole'): number {
    this.#names.push(name);
    this.#lower.push(lower);
    this.#upper.push(upper);
    this.#divisible.push(kind === 'divisible' ? 1 : 0);
    return this.#names.length - 1;
  }

  choice(choice: Choice): void {
    this.#choices.push(choice);
  }

  row(
    name: string,
    terms: Iterable<Term>,
    { lower, upper }: { readonly lower?: number; readonly upper?: number },
  ): void {
    this.#rows.push({ name, ...summedTerms(terms), lower: lower ?? null, upper: upper ?? null });
  }

  goal(id: string, terms: Iterable<Term>, constant = 0): void {
    this.#goals.push({ id, ...summedTerms(terms), constant });
  }

  finished(): LargeModel {
    return {
      names: this.#names,
      box: { lower: Float64Array.from(this.#lower), upper: Float64Array.from(this.#upper) },
      divisible: Uint8Array.from(this.#divisible),
      choices: this.#choices,
      rows: this.#rows,
      goals: this.#goals,
    };
  }
}
