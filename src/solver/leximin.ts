/**
 * Leximin, exactly: at each level, worst first, the fewest items at or below it. With τ₁ < τ₂ < … the levels found,
 * binary c[i,l] = 1 allows item i to stay at or below τ_l, and
 * n_i ≥ R_{m+1} − Σ_l (R_{l+1} − R_l)·c[i,l], R_l the least numerator of i at or above τ_l, R_{m+1} the least strictly above τ_m:
 * no large constant anywhere. Minimising Σ_i c[i,m] proves two things at once: that the level cannot be passed by all,
 * and how many must stay.
 */
import { evaluate } from '../../models/lp/check.ts';
import {
  type CompiledExpression,
  type CompiledLeximinGoal,
  type ExtraColumn,
  type ExtraRow,
  extend,
  type LinearProblem,
} from '../../models/lp/compile.ts';
import { compareLevels, type Level, type Levels, levelsOf } from './levels.ts';
import { accepted, type Bench } from './pass.ts';
import { type PassResult, runPass } from './run-pass.ts';

const NOTHING: CompiledExpression = { indices: new Int32Array(0), values: new Float64Array(0), constant: 0 };

/** How close to the highest level a guess need come. */
const RAISE_GAP = 1e-4;

interface Stage {
  readonly level: Level;
  /** Items allowed at or below it; null while being minimised. */
  readonly most: number | null;
}

interface Staged {
  readonly problem: LinearProblem;
  /** Column of c[i,m] of the last stage by item; −1 where the item cannot stay there. */
  readonly last: readonly number[];
  readonly extended: (plan: Float64Array) => Float64Array;
}

const row = (entries: readonly (readonly [number, number])[], lower: number, upper: number): ExtraRow => ({
  indices: Int32Array.from(entries, ([column]) => column),
  values: Float64Array.from(entries, ([, value]) => value),
  lower,
  upper,
});

/** The base problem with the rows and binaries of all stages. */
function staged(base: LinearProblem, goal: CompiledLeximinGoal, levels: Levels, stages: readonly Stage[]): Staged {
  const first = base.lower.length;
  const columns: ExtraColumn[] = [];
  const rows: ExtraRow[] = [];
  const meaning: { item: number; level: Level }[] = [];
  const allowed: number[][] = stages.map(() => []);
  const last: number[] = [];
  for (const [item, { expression }] of goal.items.entries()) {
    const releases = new Map<number, number>();
    let column = -1;
    for (const [position, { level }] of stages.entries()) {
      const here = levels.atLeast(level, item);
      const next = stages[position + 1];
      const above = next === undefined ? levels.above(level, item) : levels.atLeast(next.level, item);
      // An item that cannot stand exactly on the level is below it only if it was below the level before.
      if (levels.above(level, item) > here) {
        const own = first + columns.length;
        columns.push({ lower: 0, upper: 1, integer: true });
        meaning.push({ item, level });
        if (column >= 0)
          rows.push(
            row(
              [
                [column, -1],
                [own, 1],
              ],
              0,
              Number.POSITIVE_INFINITY,
            ),
          );
        column = own;
      }
      if (column >= 0) {
        releases.set(column, (releases.get(column) ?? 0) + (above - here));
        allowed[position]!.push(column);
      }
    }
    last.push(column);
    const end = stages.at(-1)!.level;
    rows.push({
      indices: Int32Array.from([...expression.indices, ...releases.keys()]),
      values: Float64Array.from([...expression.values, ...releases.values()]),
      lower: levels.above(end, item) - expression.constant,
      upper: Number.POSITIVE_INFINITY,
    });
  }
  for (const [position, { most }] of stages.entries()) {
    if (most !== null)
      rows.push(
        row(
          allowed[position]!.map((column) => [column, 1]),
          0,
          most,
        ),
      );
  }
  return {
    problem: extend(base, rows, columns),
    last,
    extended: (plan) => {
      const all = new Float64Array(first + columns.length);
      all.set(plan.subarray(0, first));
      for (const [position, { item, level }] of meaning.entries()) {
        all[first + position] = compareLevels(levels.of(item, plan), level) <= 0 ? 1 : 0;
      }
      return all;
    },
  };
}

/** Least and largest value an expression can have within the bounds of the variables. */
function span({ indices, values, constant }: CompiledExpression, { lower, upper }: LinearProblem): [number, number] {
  let least = constant;
  let most = constant;
  for (let entry = 0; entry < indices.length; entry += 1) {
    const value = values[entry]!;
    const column = indices[entry]!;
    least += value * (value > 0 ? lower[column]! : upper[column]!);
    most += value * (value > 0 ? upper[column]! : lower[column]!);
  }
  return [least, most];
}

/**
 * A plan whose worst item above the last stage stands as high as one integer solve can raise it, or the known plan: a
 * good guess at the next level, from which no proof is taken.
 */
function raised(
  bench: Bench,
  base: LinearProblem,
  goal: CompiledLeximinGoal,
  levels: Levels,
  stages: readonly Stage[],
  known: Float64Array,
): Float64Array {
  const { problem, last, extended }: Staged =
    stages.length === 0
      ? { problem: base, last: goal.items.map(() => -1), extended: (plan) => plan }
      : staged(base, goal, levels, stages);
  const height = problem.lower.length;
  const spans = goal.items.map(({ expression, denominator }) =>
    span(expression, problem).map((value) => value / denominator),
  );
  const bottom = Math.min(...spans.map(([least]) => least!));
  const top = Math.max(...spans.map(([, most]) => most!));
  const rows = goal.items.map(({ expression, denominator }, item) => {
    const released = last[item]!;
    const release = released < 0 ? [] : [released];
    return {
      indices: Int32Array.from([...expression.indices, ...release, height]),
      values: Float64Array.from([
        ...expression.values,
        ...release.map(() => denominator * (top - bottom)),
        -denominator,
      ]),
      lower: -expression.constant,
      upper: Number.POSITIVE_INFINITY,
    };
  });
  const whole = extend(problem, rows, [{ lower: bottom, upper: top, integer: false }]);
  const plan = extended(known);
  const start = new Float64Array(height + 1);
  start.set(plan);
  const open = goal.items.flatMap(({ expression, denominator }, item) =>
    last[item]! >= 0 && plan[last[item]!] === 1 ? [] : [evaluate(expression, plan) / denominator],
  );
  start[height] = Math.min(top, ...open);
  const least = { indices: Int32Array.of(height), values: Float64Array.of(-1), constant: 0 };
  const result = bench.engine.integer(whole, least, {
    milliseconds: bench.left(),
    ...(bench.nodes === undefined ? {} : { nodes: bench.nodes }),
    seed: bench.seed,
    presolve: true,
    gap: RAISE_GAP,
    start,
    interrupted: bench.interrupted,
  });
  if ((result.status !== 'optimal' && result.status !== 'stopped') || result.values === null) return known;
  const better = accepted(bench.engine, problem, result.values.subarray(0, height));
  if (better === null) return known;
  // Never a lower guess than what is in hand: the levels would be found twice.
  const worst = (at: Float64Array): Level | undefined =>
    goal.items
      .map((_, item) => levels.of(item, at))
      .filter((level) => stages.length === 0 || compareLevels(level, stages.at(-1)!.level) > 0)
      .sort(compareLevels)[0];
  const [guess, hand] = [worst(better), worst(known)];
  const lower = guess !== undefined && hand !== undefined && compareLevels(guess, hand) < 0;
  return lower ? known : better.subarray(0, base.lower.length);
}

/** Any plan, or why there is none. */
function anyPlan(bench: Bench, base: LinearProblem): PassResult {
  const relaxation = bench.engine.relaxation(base);
  try {
    return runPass(bench, base, relaxation, { expression: NOTHING, resolution: 1 }, { known: null });
  } finally {
    relaxation.dispose();
  }
}

export type LeximinResult =
  | {
      readonly kind: 'plan';
      /** The problem that keeps the vector of levels, and the plan in its columns. */
      readonly problem: LinearProblem;
      readonly plan: Float64Array;
      readonly status: 'proven' | 'open';
      readonly proof: 'dual' | 'solver';
      readonly confirmedBy: readonly string[];
      readonly stoppedByClock: boolean;
    }
  | Exclude<PassResult, { kind: 'plan' }>;

/** The best vector of levels, worst first, and the problem that keeps it. */
export function runLeximin(
  bench: Bench,
  base: LinearProblem,
  goal: CompiledLeximinGoal,
  known: Float64Array | null,
): LeximinResult {
  const levels = levelsOf(goal, base);
  const stages: Stage[] = [];
  const words = new Set<string>();
  const columns = base.lower.length;
  let proof: 'dual' | 'solver' = 'dual';
  let status: 'proven' | 'open' = 'proven';
  let stoppedByClock = false;
  const first = known === null ? anyPlan(bench, base) : null;
  if (first !== null && first.kind !== 'plan') return first;
  let plan = first?.plan ?? known!;
  for (;;) {
    const passed = stages.at(-1)?.level;
    const waiting = (at: Float64Array): Level[] =>
      goal.items
        .map((_, item) => levels.of(item, at))
        .filter((level) => passed === undefined || compareLevels(level, passed) > 0);
    if (waiting(plan).length === 0) break;
    plan = raised(bench, base, goal, levels, stages, plan);
    const level = waiting(plan).reduce((worst, next) => (compareLevels(next, worst) < 0 ? next : worst));
    const next = staged(base, goal, levels, [...stages, { level, most: null }]);
    const counted = next.last.filter((column) => column >= 0);
    const relaxation = bench.engine.relaxation(next.problem);
    try {
      const expression = {
        indices: Int32Array.from(counted),
        values: new Float64Array(counted.length).fill(1),
        constant: 0,
      };
      const result = runPass(
        bench,
        next.problem,
        relaxation,
        { expression, resolution: 1 },
        {
          known: next.extended(plan),
        },
      );
      if (result.kind !== 'plan') return result;
      plan = result.plan.subarray(0, columns);
      stoppedByClock ||= result.stoppedByClock;
      for (const word of result.confirmedBy) words.add(word);
      if (result.status === 'open') status = 'open';
      if (result.proof === 'solver') proof = 'solver';
      // Nobody need stay at this level: the plan now stands higher, and the level is no stage.
      const stay = goal.items.filter((_, item) => compareLevels(levels.of(item, plan), level) <= 0).length;
      const stayed = stages.at(-1)?.most ?? 0;
      if (stay > stayed || status === 'open') stages.push({ level, most: stay });
      if (status === 'open') break;
    } finally {
      relaxation.dispose();
    }
  }
  const kept = stages.length === 0 ? null : staged(base, goal, levels, stages);
  return {
    kind: 'plan',
    problem: kept?.problem ?? base,
    plan: kept?.extended(plan) ?? plan,
    status,
    proof,
    confirmedBy: [...words],
    stoppedByClock,
  };
}
