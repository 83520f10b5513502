/** One contract for every engine: the same cases, the same answers. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { certify, downward } from '../../../models/lp/certificate.ts';
import { breaches, evaluate, rounded } from '../../../models/lp/check.ts';
import { type CompiledExpression, compile, type LinearProblem } from '../../../models/lp/compile.ts';
import type { Engine } from '../../../src/solver/engine.ts';
import { highsEngine } from '../../../src/solver/highs-engine.ts';
import { javascriptLpSolverEngine } from '../../../src/solver/javascript-lp-solver-engine.ts';
import { lexicographic } from '../../../src/solver/lexicographic.ts';
import { assignmentProblem, leastAssignment, randomCosts } from '../../support/linear-assignment.ts';
import { readMps } from '../../support/mps.ts';
import { bestByTrying, smallModel } from '../../support/small-models.ts';

const data = (path: string): string => readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8');
const optima = (folder: string): [string, number][] =>
  data(`bench/${folder}/optima.csv`)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [name, value] = line.split(',');
      return [name!, Number(value)];
    });

interface TinyCase {
  readonly name: string;
  readonly integer: boolean;
  readonly lower: number[];
  readonly upper: number[];
  readonly rows: { terms: [number, number][]; lower?: number; upper?: number }[];
  readonly costs: number[];
  readonly best: number | null;
}

const rowsOf = (rows: TinyCase['rows']): LinearProblem['rows'] => ({
  starts: Int32Array.from([0, ...rows.map((_, row) => rows.slice(0, row + 1).flatMap(({ terms }) => terms).length)]),
  indices: Int32Array.from(rows.flatMap(({ terms }) => terms.map(([column]) => column))),
  values: Float64Array.from(rows.flatMap(({ terms }) => terms.map(([, value]) => value))),
  lower: Float64Array.from(rows, ({ lower }) => lower ?? Number.NEGATIVE_INFINITY),
  upper: Float64Array.from(rows, ({ upper }) => upper ?? Number.POSITIVE_INFINITY),
});

const costs = (values: readonly number[]): CompiledExpression => ({
  indices: Int32Array.from(values, (_, column) => column),
  values: Float64Array.from(values),
  constant: 0,
});

/** Generalised assignment: each job to one agent, within the agents' capacities. */
function assignment(text: string): { problem: LinearProblem; goal: CompiledExpression } {
  const numbers = text.trim().split(/\s+/).map(Number);
  const [agents, jobs] = [numbers[0]!, numbers[1]!];
  const size = agents * jobs;
  const weights = numbers.slice(2 + size, 2 + 2 * size);
  const capacities = numbers.slice(2 + 2 * size);
  const all = Array.from({ length: size }, (_, column) => column);
  const rows: TinyCase['rows'] = [
    ...Array.from({ length: jobs }, (_, job) => ({
      terms: all.filter((column) => column % jobs === job).map((column): [number, number] => [column, 1]),
      lower: 1,
      upper: 1,
    })),
    ...capacities.map((upper, agent) => ({
      terms: all
        .filter((column) => Math.floor(column / jobs) === agent)
        .map((column): [number, number] => [column, weights[column]!]),
      upper,
    })),
  ];
  return {
    problem: {
      lower: new Float64Array(size),
      upper: new Float64Array(size).fill(1),
      integer: new Uint8Array(size).fill(1),
      rows: rowsOf(rows),
    },
    goal: costs(numbers.slice(2, 2 + size)),
  };
}

const highs = await highsEngine();
const limits = { milliseconds: 20_000, seed: 1, presolve: true, gap: 0 };

interface Subject {
  readonly engine: Engine;
  readonly other: Engine;
}

describe.each<Subject>([
  { engine: highs, other: javascriptLpSolverEngine },
  { engine: javascriptLpSolverEngine, other: highs },
])('$engine.name', ({ engine, other }) => {
  const tiny: TinyCase[] = JSON.parse(data('solver/tiny.json'));
  test.each(tiny)('$name', ({ integer, lower, upper, rows, costs: values, best }) => {
    const problem = {
      lower: Float64Array.from(lower),
      upper: Float64Array.from(upper),
      integer: new Uint8Array(lower.length).fill(integer ? 1 : 0),
      rows: rowsOf(rows),
    };
    const result = engine.integer(problem, costs(values), limits);
    if (best === null) {
      expect(result.status).toBe('infeasible');
      return;
    }
    if (result.status !== 'optimal') throw new Error(`status ${result.status}`);
    const plan = rounded(problem, result.values)!;
    expect(breaches(problem, plan)).toEqual([]);
    expect(evaluate(costs(values), plan)).toBeCloseTo(best, 9);
  });

  test.each(optima('netlib'))(
    'Netlib %s reaches %d',
    (name, optimum) => {
      const { problem, goal } = readMps(data(`bench/netlib/${name}.mps`));
      const relaxation = engine.relaxation(problem);
      try {
        const result = relaxation.minimise(goal, 20_000);
        if (result.status !== 'optimal') throw new Error(`status ${result.status}`);
        expect(breaches(problem, rounded(problem, result.values)!)).toEqual([]);
        expect(Math.abs(evaluate(goal, result.values) / optimum - 1)).toBeLessThan(1e-7);
        // With bounds the optimum does not touch, its duals prove it.
        const bounded = {
          ...problem,
          upper: problem.upper.map((upper, column) => Math.min(upper, 2 * Math.abs(result.values[column]!) + 1)),
        };
        const bound = downward(certify(bounded, goal, result.duals)!.bound);
        expect(bound).toBeLessThanOrEqual(evaluate(goal, result.values) + 1e-6 * Math.abs(optimum));
        // Multipliers are rounded to 2^-30, which rows with coefficients in the thousands feel.
        expect(Math.abs(bound / optimum - 1)).toBeLessThan(1e-3);
      } finally {
        relaxation.dispose();
      }
    },
    60_000,
  );

  test.each(optima('gap'))(
    'assignment %s reaches %d',
    (name, optimum) => {
      const { problem, goal } = assignment(data(`bench/gap/${name}`));
      const result = engine.integer(problem, goal, limits);
      if (result.status !== 'optimal') throw new Error(`status ${result.status}`);
      const plan = rounded(problem, result.values)!;
      expect(breaches(problem, plan)).toEqual([]);
      expect(evaluate(goal, plan)).toBe(optimum);
    },
    60_000,
  );

  test.each([5, 10, 15, 20])('linear assignment of %d: as cheap as the Hungarian method, whole or relaxed', (size) => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const table = randomCosts(size, seed);
      const { problem, goal } = assignmentProblem(table);
      const whole = engine.integer(problem, goal, limits);
      if (whole.status !== 'optimal') throw new Error(`status ${whole.status}`);
      expect(breaches(problem, rounded(problem, whole.values)!)).toEqual([]);
      expect(evaluate(goal, rounded(problem, whole.values)!)).toBe(leastAssignment(table));
      const relaxation = engine.relaxation(problem);
      const relaxed = relaxation.minimise(goal, 20_000);
      relaxation.dispose();
      if (relaxed.status !== 'optimal') throw new Error(`status ${relaxed.status}`);
      expect(evaluate(goal, relaxed.values)).toBeCloseTo(leastAssignment(table), 6);
    }
  });

  test('300 random models: as good as trying every plan, goal by goal, and impossible exactly when nothing fits', () => {
    const disagreements: unknown[] = [];
    const tally = { plan: 0, infeasible: 0, dual: 0, solver: 0 };
    for (let seed = 1; seed <= 300; seed += 1) {
      const model = smallModel({ seed, leximin: seed % 3 === 0 });
      const best = bestByTrying(model);
      const result = lexicographic(compile(model), {
        engine,
        second: other,
        seed: 1,
        confirm: true,
        left: () => 20_000,
        interrupted: () => false,
        onPlan: () => undefined,
        onGoal: () => undefined,
        onBound: () => undefined,
      });
      if (result.kind === 'infeasible') {
        tally.infeasible += 1;
        if (best !== null || result.confirmedBy.length !== 2) disagreements.push({ seed, result, best });
        continue;
      }
      if (result.kind !== 'plan' || best === null) {
        disagreements.push({ seed, result, best });
        continue;
      }
      tally.plan += 1;
      const found = result.goals.map((goal, position) => {
        tally[goal.proof === 'dual' ? 'dual' : 'solver'] += 1;
        if (goal.levels !== undefined) return goal.levels.map(([numerator, denominator]) => numerator / denominator);
        return Math.ceil(goal.value / model.goals[position]!.resolution - 1e-9) + 0;
      });
      const proven = result.goals.every(
        ({ status, bound, value, levels }) =>
          status === 'proven' && bound !== null && (levels !== undefined || bound <= value),
      );
      if (!proven || JSON.stringify(found) !== JSON.stringify(best)) disagreements.push({ seed, result, found, best });
    }
    expect(disagreements).toEqual([]);
    // The mixture is worth something: both ends and both proofs occur.
    expect(Math.min(tally.plan, tally.infeasible, tally.dual, tally.solver)).toBeGreaterThan(20);
  });
});
