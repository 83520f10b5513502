/** One job in a thread of its own. It may be killed at any moment; everything worth keeping has been reported by then. */

import { type ConflictResult, findConflict } from './conflict.ts';
import type { Engine } from './engine.ts';
import { highsEngine } from './highs-engine.ts';
import { javascriptLpSolverEngine } from './javascript-lp-solver-engine.ts';
import type { ConflictJob, Job, JobResult, MultipliersJob, MultipliersResult, Report } from './job.ts';
import { lexicographic } from './lexicographic.ts';
import type { SolverName } from './port.ts';
import { proofTree } from './proof-tree.ts';

async function engineOf(name: SolverName): Promise<Engine> {
  return name === 'highs' ? await highsEngine() : javascriptLpSolverEngine;
}

let kept: Promise<Engine> | null = null;

/**
 * HiGHS as a second word on models the plain solver takes: kept in the thread, because loading it takes longer than they
 * do. Any other job gets a fresh one: memory that a solve has grown is never given back.
 */
function secondEngine({ solver, second }: Job): Promise<Engine> {
  return solver === 'javascript-lp-solver' && second === 'highs' ? keptHighs() : engineOf(second);
}

function keptHighs(): Promise<Engine> {
  kept ??= highsEngine();
  return kept;
}

export default async function solve(job: Job): Promise<JobResult> {
  const { model, port, endsAt, seed, nodes, parts, confirm, start } = job;
  const report = (message: Report) => port.postMessage(message);
  const stop = new Int32Array(job.stop);
  try {
    const engine = await engineOf(job.solver);
    const second = job.second === job.solver ? engine : await secondEngine(job);
    return lexicographic(model, {
      engine,
      second,
      seed,
      ...(nodes === undefined ? {} : { nodes }),
      ...(parts === undefined ? {} : { parts }),
      confirm,
      left: () => (Atomics.load(stop, 0) === 0 ? endsAt - Date.now() : 0),
      interrupted: () => Atomics.load(stop, 0) !== 0,
      ...(start === undefined ? {} : { start }),
      onPlan: (plan) => report({ kind: 'plan', values: plan.slice() }),
      onGoal: (result) => report({ kind: 'goal', result }),
      onBound: ({ id }, value, bound) => report({ kind: 'bound', goal: id, value, bound }),
    });
  } catch (error) {
    return { kind: 'failed', code: 'solver.failed', message: error instanceof Error ? error.message : String(error) };
  } finally {
    port.close();
  }
}

/** Up to so many columns the kept HiGHS answers. */
const SMALL = 4000;

/** Asked by name. Always HiGHS: a dozen relaxations, whatever the size. */
export async function conflict({ question, endsAt, stop }: ConflictJob): Promise<ConflictResult> {
  const asked = new Int32Array(stop);
  try {
    const engine = await (question.problem.lower.length <= SMALL ? keptHighs() : highsEngine());
    return findConflict(engine, question, () => (Atomics.load(asked, 0) === 0 ? endsAt - Date.now() : 0));
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Asked by name, on the kept HiGHS. */
export async function multipliers({ questions, endsAt }: MultipliersJob): Promise<MultipliersResult[]> {
  const engine = await keptHighs();
  return questions.map(({ problem, goal, target }) =>
    proofTree(engine, problem, goal, target, () => endsAt - Date.now()),
  );
}
