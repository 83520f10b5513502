/**
 * Why rows that may give cannot all be kept, from relaxations: the least that must give, a smallest set of groups that
 * contradict each other, and what each of them must give when it gives alone. Amounts need not be whole here; who asks makes
 * them whole. Most of a large problem's columns hardly matter to it: they are left out until the multipliers ask for them.
 * Every contradiction is shown by a bound over all columns that is added up exactly.
 */
import { certify, downward } from '../../models/lp/certificate.ts';
import type { CompiledExpression, LinearProblem } from '../../models/lp/compile.ts';
import type { Engine } from './engine.ts';

/** A row may be missed by the value of the column, at the price; rows of one group are relaxed together. */
export interface Slack {
  readonly column: number;
  readonly row: number;
  readonly group: number;
  readonly price: number;
}

export interface ConflictQuestion {
  readonly problem: LinearProblem;
  readonly slacks: readonly Slack[];
  /** Columns at home at 0 that a way out rarely needs. */
  readonly late: Int32Array;
  /** False: only whether there is a contradiction, and nothing of what it is. */
  readonly explain: boolean;
}

export type ConflictResult =
  | {
      readonly kind: 'conflict';
      /** Least total price, and the values of all columns that reach it. */
      readonly least: { readonly price: number; readonly values: Float64Array };
      /** Groups of which no proper part contradicts itself. */
      readonly groups: readonly number[];
      /** Rows that the contradiction rests on. */
      readonly rows: readonly number[];
      /**
       * By group of the conflict: what it gives when no other group gives, or, where that is not enough, when groups of other
       * contradictions give too; null where that is not enough either.
       */
      readonly alone: ReadonlyMap<number, Float64Array | null>;
    }
  /** The relaxation keeps every row: what contradicts itself does so only in whole numbers, or not at all. */
  | { readonly kind: 'none'; readonly values: Float64Array }
  /** The rows that cannot give contradict each other. */
  | { readonly kind: 'rigid' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string };

/** Prices, breaches and reduced costs below this are arithmetic dust. */
const DUST = 1e-6;
/** Late columns that are there from the start, about; more come as the multipliers ask for them. */
const MOST_EARLY = 4000;
/** Late columns that one round brings in at most. */
const ROUND = 4000;

class Ended extends Error {
  readonly result: ConflictResult;

  constructor(result: ConflictResult) {
    super();
    this.result = result;
  }
}

interface Optimum {
  readonly values: Float64Array;
  readonly duals: Float64Array;
}

/** The problem with some of its columns; the others are at 0. */
interface Part {
  readonly problem: LinearProblem;
  /** Column of the whole problem by column of the part. */
  readonly columns: Int32Array;
  /** Column of the part by column of the whole, −1 where it is left out. */
  readonly places: Int32Array;
}

function partOf({ lower, upper, integer, rows }: LinearProblem, isIn: (column: number) => boolean): Part {
  const columns = Int32Array.from(lower.keys()).filter(isIn);
  const places = new Int32Array(lower.length).fill(-1);
  for (const [place, column] of columns.entries()) places[column] = place;
  const indices: number[] = [];
  const values: number[] = [];
  const starts = new Int32Array(rows.starts.length);
  for (let row = 0; row < rows.lower.length; row += 1) {
    for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry += 1) {
      const place = places[rows.indices[entry]!]!;
      if (place < 0) continue;
      indices.push(place);
      values.push(rows.values[entry]!);
    }
    starts[row + 1] = indices.length;
  }
  const problem: LinearProblem = {
    lower: Float64Array.from(columns, (column) => lower[column]!),
    upper: Float64Array.from(columns, (column) => upper[column]!),
    integer: Uint8Array.from(columns, (column) => integer[column]!),
    rows: {
      starts,
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
      lower: rows.lower,
      upper: rows.upper,
    },
  };
  return { problem, columns, places };
}

class Session {
  readonly #engine: Engine;
  readonly #question: ConflictQuestion;
  readonly #left: () => number;
  /** 1 where a late column is still left out. */
  readonly #waiting: Uint8Array;

  constructor(engine: Engine, question: ConflictQuestion, left: () => number, early: number) {
    this.#engine = engine;
    this.#question = question;
    this.#left = left;
    this.#waiting = new Uint8Array(question.problem.lower.length);
    const stride = Math.ceil(question.late.length / early);
    for (const [position, column] of question.late.entries())
      if (position % Math.max(1, stride) !== 0) this.#waiting[column] = 1;
  }

  /** Price of the slacks of some groups. */
  price(groups: ReadonlySet<number>): CompiledExpression {
    const priced = this.#question.slacks.filter(({ group }) => groups.has(group));
    return {
      indices: Int32Array.from(priced, ({ column }) => column),
      values: Float64Array.from(priced, ({ price }) => price),
      constant: 0,
    };
  }

  /**
   * The least of the goal when only some groups may give, as nearly as asked; null when nothing keeps the rows then. `near`
   * says whether a value will do, given what is proven of all columns.
   */
  minimise(
    goal: CompiledExpression,
    near: (value: number, proven: number) => boolean,
    open: ReadonlySet<number> | null = null,
  ): Optimum | null {
    const { problem, slacks } = this.#question;
    const shut = new Set(
      open === null ? [] : slacks.filter(({ group }) => !open.has(group)).map(({ column }) => column),
    );
    for (;;) {
      const part = partOf(problem, (column) => this.#waiting[column] === 0 && !shut.has(column));
      const optimum = this.#solve(part, goal);
      if (optimum !== null) {
        const value = sumOf(goal, optimum.values);
        if (value <= DUST || near(value, this.#proven(goal, optimum))) return optimum;
      }
      // Without multipliers nobody knows which columns would help: all of them come in.
      if (!this.#admit(optimum === null ? null : this.#reduced(goal, optimum.duals))) return optimum;
    }
  }

  #solve(part: Part, goal: CompiledExpression): Optimum | null {
    const milliseconds = this.#left();
    if (milliseconds <= 0) throw new Ended({ kind: 'stopped' });
    const relaxation = this.#engine.relaxation(part.problem);
    try {
      const kept = [...goal.indices.keys()].filter((entry) => part.places[goal.indices[entry]!]! >= 0);
      const priced: CompiledExpression = {
        indices: Int32Array.from(kept, (entry) => part.places[goal.indices[entry]!]!),
        values: Float64Array.from(kept, (entry) => goal.values[entry]!),
        constant: 0,
      };
      const result = relaxation.minimise(priced, milliseconds);
      if (result.status === 'infeasible') return null;
      if (result.status !== 'optimal')
        throw new Ended(
          result.status === 'stopped' ? { kind: 'stopped' } : { kind: 'failed', message: result.message },
        );
      const values = new Float64Array(part.places.length);
      for (const [place, column] of part.columns.entries()) values[column] = result.values[place]!;
      return { values, duals: result.duals };
    } finally {
      relaxation.dispose();
    }
  }

  /** Goal's coefficient less the multipliers' of each column. */
  #reduced({ indices, values }: CompiledExpression, duals: Float64Array): Float64Array {
    const { rows, lower } = this.#question.problem;
    const reduced = new Float64Array(lower.length);
    for (const [entry, column] of indices.entries()) reduced[column]! += values[entry]!;
    for (let row = 0; row < duals.length; row += 1) {
      const dual = duals[row]!;
      if (dual === 0) continue;
      for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry += 1)
        reduced[rows.indices[entry]!]! -= dual * rows.values[entry]!;
    }
    return reduced;
  }

  /** Lets in columns that would lower the goal, most of all first; false when none would. Null: every column that waits. */
  #admit(reduced: Float64Array | null): boolean {
    const waiting = this.#question.late.filter((column) => this.#waiting[column] === 1);
    const helping = reduced === null ? waiting : waiting.filter((column) => reduced[column]! < -DUST);
    if (helping.length === 0) return false;
    const chosen =
      reduced === null ? helping : helping.toSorted((a, b) => reduced[a]! - reduced[b]! || a - b).slice(0, ROUND);
    for (const column of chosen) this.#waiting[column] = 0;
    return true;
  }

  /** What the multipliers prove of the goal, exactly and over all columns. */
  #proven(goal: CompiledExpression, { duals }: Optimum): number {
    const certificate = certify(this.#question.problem, goal, duals);
    return certificate === null ? Number.NEGATIVE_INFINITY : downward(certificate.bound);
  }

  /** Whether the groups contradict each other for certain: the proof, or null. */
  contradiction(groups: ReadonlySet<number>): Optimum | null {
    const goal = this.price(groups);
    const optimum = this.minimise(goal, (_, proven) => proven > 0);
    if (optimum === null || sumOf(goal, optimum.values) <= DUST) return null;
    return this.#proven(goal, optimum) > 0 ? optimum : null;
  }
}

const sumOf = ({ indices, values }: CompiledExpression, columns: Float64Array): number =>
  indices.reduce((sum, column, position) => sum + values[position]! * columns[column]!, 0);

/** Groups with a row whose multiplier the optimum needs. */
function leaningOn(slacks: readonly Slack[], { duals }: Optimum): Set<number> {
  return new Set(slacks.filter(({ row }) => Math.abs(duals[row]!) > DUST).map(({ group }) => group));
}

/**
 * Deletion: a group without which the rest still contradicts itself is not needed. Groups that give nothing in the cheapest
 * way out are tried first, so that conflict and way out speak of the same rules wherever they can. Each answer that a
 * contradiction remains narrows the search to the groups its own proof needs.
 */
function smallest(session: Session, slacks: readonly Slack[], least: Optimum): { groups: Set<number>; rows: number[] } {
  const gives = new Set(slacks.filter(({ column }) => least.values[column]! > DUST).map(({ group }) => group));
  let kept = leaningOn(slacks, least);
  let proof = least;
  for (const group of [...kept].sort((a, b) => Number(gives.has(a)) - Number(gives.has(b)))) {
    if (!kept.has(group)) continue;
    const rest = new Set([...kept].filter((each) => each !== group));
    const optimum = session.contradiction(rest);
    if (optimum === null) continue;
    const needed = leaningOn(slacks, optimum);
    kept = new Set([...rest].filter((each) => needed.has(each)));
    proof = optimum;
  }
  const rows = slacks.filter(({ row, group }) => kept.has(group) && Math.abs(proof.duals[row]!) > DUST);
  return { groups: kept, rows: [...new Set(rows.map(({ row }) => row))] };
}

function answer(session: Session, { slacks, explain }: ConflictQuestion): ConflictResult {
  const all = new Set(slacks.map(({ group }) => group));
  const goal = session.price(all);
  // To half of the cheapest unit of anything: amounts are made whole afterwards.
  const unit = Math.min(1, ...slacks.map((slack) => slack.price).filter((price) => price > 0));
  const near = (value: number, proven: number): boolean => value - proven < unit / 2;
  const least = session.minimise(goal, explain ? near : (_, proven) => proven > 0);
  if (least === null) return { kind: 'rigid' };
  const price = sumOf(goal, least.values);
  if (price <= DUST || session.contradiction(all) === null) return { kind: 'none', values: least.values };
  if (!explain)
    return { kind: 'conflict', least: { price, values: least.values }, groups: [], rows: [], alone: new Map() };
  const { groups, rows } = smallest(session, slacks, least);
  const given = new Set(slacks.filter(({ column }) => least.values[column]! > DUST).map(({ group }) => group));
  const apart = [...given].filter((group) => !groups.has(group));
  const alone = new Map<number, Float64Array | null>();
  for (const group of groups) {
    const giving = (open: ReadonlySet<number>) => session.minimise(session.price(open), near, open)?.values ?? null;
    alone.set(group, giving(new Set([group])) ?? (apart.length > 0 ? giving(new Set([group, ...apart])) : null));
  }
  return { kind: 'conflict', least: { price, values: least.values }, groups: [...groups], rows, alone };
}

/** `left` gives the milliseconds until the whole of it must end; `early` is how many late columns are there from the start. */
export function findConflict(
  engine: Engine,
  question: ConflictQuestion,
  left: () => number,
  early = MOST_EARLY,
): ConflictResult {
  try {
    return answer(new Session(engine, question, left, early), question);
  } catch (failure) {
    if (failure instanceof Ended) return failure.result;
    throw failure;
  }
}
