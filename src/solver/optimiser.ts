/**
 * The optimiser of the service: jobs in threads that can be killed. At the deadline, or when the caller aborts, the
 * solver is asked to stop; after a grace its thread is ended, and the best plan it reported is the answer.
 */
import { MessageChannel } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import { isPlan, rounded } from '../../models/lp/check.ts';
import { type CompiledModel, compile, type LinearProblem } from '../../models/lp/compile.ts';
import type { ElasticModel } from '../../models/lp/elastic.ts';
import type { LinearModel } from '../../models/lp/model.ts';
import type { ConflictQuestion, ConflictResult } from './conflict.ts';
import { denseCells, MOST_CELLS, QUICK_CELLS, QUICK_INTEGERS } from './javascript-lp-solver-engine.ts';
import type { ConflictJob, Job, JobResult, MultipliersJob, MultipliersResult, Report } from './job.ts';
import { type CompiledGoalResult, openResult } from './lexicographic.ts';
import type {
  Conflict,
  ConflictOptions,
  GoalResult,
  Multipliers,
  OptimiseOptions,
  Optimiser,
  Outcome,
  SolverName,
} from './port.ts';
import { threadPool } from './thread-pool.ts';

/** Between asking a solver to stop and ending its thread, in milliseconds: callbacks come only now and then. */
const GRACE_MS = 400;
/** Time to end a thread and answer. */
const ENDING_MS = 80;

export interface OptimiserOptions {
  /** Models solved at the same time; others wait their turn. Default 2. */
  readonly threads?: number;
}

interface Solvers {
  readonly solver: SolverName;
  readonly second: SolverName;
}

/** Everything a job has reported so far. */
interface Known {
  plan: Float64Array | null;
  goals: CompiledGoalResult[];
  bounds: Map<string, number | null>;
}

function named(model: LinearModel, results: readonly CompiledGoalResult[]): GoalResult[] {
  return results.map(({ levels, ...result }) => {
    const goal = model.goals.find(({ id }) => id === result.id);
    if (levels === undefined || goal?.kind !== 'leximin') return result;
    return {
      ...result,
      levels: levels.map(
        ([numerator, denominator, item]) => [numerator, denominator, goal.items[item]!.label] as const,
      ),
    };
  });
}

function outcomeOf(model: LinearModel, result: JobResult): Outcome {
  if (result.kind === 'infeasible') return { kind: 'infeasible', confirmedBy: result.confirmedBy };
  if (result.kind === 'none') return { kind: 'none', clockStopped: result.stoppedByClock };
  if (result.kind === 'failed') return { kind: 'error', code: result.code, message: result.message };
  const values = [...result.plan];
  const goals = named(model, result.goals);
  if (goals.every(({ status }) => status === 'proven')) return { kind: 'optimal', values, goals };
  return { kind: 'feasible', values, goals, clockStopped: result.stoppedByClock };
}

/** The answer of a job that was ended from outside. `clockStopped` is true for an abort too: neither can be repeated. */
function outcomeOfKnown(model: LinearModel, compiled: CompiledModel, known: Known): Outcome {
  const { plan } = known;
  if (plan === null) return { kind: 'none', clockStopped: true };
  const done = new Map(known.goals.map((result) => [result.id, result]));
  const results = compiled.goals.map(
    (goal) => done.get(goal.id) ?? openResult(goal, plan, known.bounds.get(goal.id) ?? null),
  );
  return outcomeOf(model, { kind: 'plan', plan, goals: results, stoppedByClock: true });
}

function conflictQuestion(
  { model, slacks }: ElasticModel,
  rules: readonly string[],
  late: readonly number[],
  explain: boolean,
): ConflictQuestion {
  return {
    problem: compile({ ...model, goals: [] }).problem,
    slacks: slacks.map(({ variable, constraint, rule, price }) => ({
      column: variable,
      row: constraint,
      group: rules.indexOf(rule),
      price,
    })),
    late: Int32Array.from(late),
    explain,
  };
}

function conflictOf(result: ConflictResult, rules: readonly string[], { model }: ElasticModel): Conflict {
  if (result.kind === 'stopped' || result.kind === 'failed') return { kind: 'unknown' };
  if (result.kind === 'none') return { kind: 'none', keeping: [...result.values] };
  if (result.kind === 'rigid') return { kind: 'rigid' };
  const named = new Set(result.groups.map((group) => rules[group]!));
  return {
    kind: 'conflict',
    price: result.least.price,
    least: [...result.least.values],
    // In the order in which the model states them.
    rules: [...new Set(model.constraints.map(({ rule }) => rule))].filter((rule) => named.has(rule)),
    rows: result.rows,
    alone: new Map([...result.alone].map(([group, values]) => [rules[group]!, values === null ? null : [...values]])),
  };
}

function startOf(compiled: CompiledModel, start: readonly number[] | undefined): Float64Array | undefined {
  if (start === undefined) return undefined;
  const plan = rounded(compiled.problem, Float64Array.from(start));
  return plan !== null && isPlan(compiled.problem, plan) ? plan : undefined;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

class ThreadedOptimiser implements Optimiser {
  readonly #pool: Piscina<Job | ConflictJob | MultipliersJob, JobResult | ConflictResult | MultipliersResult[]>;

  constructor(threads: number) {
    this.#pool = threadPool({
      filename: new URL('./solver-thread.ts', import.meta.url).href,
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: 30_000,
    });
  }

  async optimise(model: LinearModel, options: OptimiseOptions): Promise<Outcome> {
    const begin = Date.now();
    let compiled: CompiledModel;
    try {
      compiled = compile(model);
    } catch (error) {
      return { kind: 'error', code: 'solver.brokenModel', message: messageOf(error) };
    }
    const cells = denseCells(compiled.problem);
    if (options.solver === 'javascript-lp-solver' && cells > MOST_CELLS)
      return { kind: 'error', code: 'solver.tooLarge', message: `${cells} dense cells` };
    const solvers = chosen(compiled.problem, options.solver ?? 'auto');
    const outcome = await this.#once(model, compiled, solvers, options);
    // Where the plain solver was only the choice by size and gave up, HiGHS is asked.
    const settled = outcome.kind === 'optimal' || outcome.kind === 'infeasible' || options.signal?.aborted === true;
    if (settled || options.solver === solvers.solver || solvers.solver === 'highs') return outcome;
    const deadlineMs = options.deadlineMs - (Date.now() - begin);
    if (deadlineMs < GRACE_MS + ENDING_MS) return outcome;
    return await this.#once(
      model,
      compiled,
      { solver: 'highs', second: 'highs' },
      {
        ...options,
        deadlineMs,
        ...('values' in outcome ? { start: outcome.values } : {}),
      },
    );
  }

  async #once(
    model: LinearModel,
    compiled: CompiledModel,
    solvers: Solvers,
    options: OptimiseOptions,
  ): Promise<Outcome> {
    const endsAt = Date.now() + options.deadlineMs;
    const start = startOf(compiled, options.start);
    const known: Known = { plan: start ?? null, goals: [], bounds: new Map() };
    const stop = new SharedArrayBuffer(4);
    const killer = new AbortController();
    const ask = () => {
      Atomics.store(new Int32Array(stop), 0, 1);
    };
    const abort = () => {
      ask();
      setTimeout(() => killer.abort(), GRACE_MS).unref();
    };
    const left = options.deadlineMs - ENDING_MS;
    const timers = [setTimeout(ask, Math.max(0, left - GRACE_MS)), setTimeout(() => killer.abort(), Math.max(1, left))];
    const { port1, port2 } = new MessageChannel();
    port1.on('message', (report: Report) => this.#hear(model, known, report, options));
    if (options.signal?.aborted === true) abort();
    options.signal?.addEventListener('abort', abort, { once: true });
    const job: Job = {
      model: compiled,
      ...solvers,
      seed: options.seed,
      ...(options.nodeLimit === undefined ? {} : { nodes: options.nodeLimit }),
      ...(options.parts === undefined ? {} : { parts: options.parts }),
      confirm: options.confirm ?? true,
      endsAt: endsAt - ENDING_MS - GRACE_MS,
      ...(start === undefined ? {} : { start }),
      stop,
      port: port2,
    };
    try {
      const result = await this.#pool.run(job, { transferList: [port2], signal: killer.signal });
      return outcomeOf(model, result as JobResult);
    } catch (error) {
      if (killer.signal.aborted) return outcomeOfKnown(model, compiled, known);
      return { kind: 'error', code: 'solver.threadEnded', message: messageOf(error) };
    } finally {
      for (const timer of timers) clearTimeout(timer);
      options.signal?.removeEventListener('abort', abort);
      port1.close();
    }
  }

  async conflict(
    elastic: ElasticModel,
    { deadlineMs, signal, late = [], explain = true }: ConflictOptions,
  ): Promise<Conflict> {
    if (signal?.aborted === true) return { kind: 'unknown' };
    const endsAt = Date.now() + deadlineMs - ENDING_MS;
    const rules = [...new Set(elastic.slacks.map(({ rule }) => rule))];
    const stop = new SharedArrayBuffer(4);
    const killer = new AbortController();
    const timer = setTimeout(() => killer.abort(), Math.max(1, deadlineMs - ENDING_MS / 2));
    const abort = () => killer.abort();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      const question = conflictQuestion(elastic, rules, late, explain);
      const result = await this.#pool.run({ question, endsAt, stop }, { name: 'conflict', signal: killer.signal });
      return conflictOf(result as ConflictResult, rules, elastic);
    } catch {
      // Stopped, or the relaxation is beyond the solver: nothing is claimed.
      return { kind: 'unknown' };
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    }
  }

  async multipliers(
    asked: readonly { readonly model: LinearModel; readonly target: number }[],
    deadlineMs: number,
  ): Promise<readonly Multipliers[]> {
    const killer = new AbortController();
    const timer = setTimeout(() => killer.abort(), Math.max(1, deadlineMs));
    const questions = asked.map(({ model, target }) => {
      const { problem, goals } = compile(model);
      const [goal] = goals;
      if (goal?.kind !== 'additive')
        throw new RangeError(`model ${model.name} has no goal whose bound could be proven`);
      return { problem, goal: goal.expression, target };
    });
    try {
      const job: MultipliersJob = { questions, endsAt: Date.now() + deadlineMs - ENDING_MS };
      const found = await this.#pool.run(job, { name: 'multipliers', signal: killer.signal });
      return found as MultipliersResult[];
    } catch {
      return asked.map(() => null);
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  #hear(model: LinearModel, known: Known, report: Report, { onProgress }: OptimiseOptions): void {
    if (report.kind === 'plan') known.plan = report.values;
    else if (report.kind === 'goal') {
      known.goals.push(report.result);
      const { id, value, bound } = report.result;
      onProgress?.({ model: model.name, goal: id, value, bound });
    } else {
      known.bounds.set(report.goal, report.bound);
      onProgress?.({ model: model.name, goal: report.goal, value: report.value, bound: report.bound });
    }
  }
}

/**
 * By size alone, so that the same model always meets the same solver: the plain one for small models, HiGHS for
 * everything else. The second word comes from the other one where the plain one is quick.
 */
function chosen(problem: LinearProblem, solver: SolverName | 'auto'): Solvers {
  const quick = denseCells(problem) <= QUICK_CELLS;
  const integers = problem.integer.reduce((sum, integer) => sum + integer, 0);
  const small = quick && integers <= QUICK_INTEGERS;
  if (solver === 'javascript-lp-solver' || (solver === 'auto' && small))
    return { solver: 'javascript-lp-solver', second: 'highs' };
  return { solver: 'highs', second: small ? 'javascript-lp-solver' : 'highs' };
}

/** An optimiser that runs at most `threads` models at once (default 2), each in a thread of its own. */
export function createOptimiser({ threads = 2 }: OptimiserOptions = {}): Optimiser {
  return new ThreadedOptimiser(threads);
}
