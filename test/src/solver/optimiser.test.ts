import { afterAll, describe, expect, test } from 'vitest';
import { LinearModelBuilder, type Term } from '../../../models/lp/builder.ts';
import { breaches } from '../../../models/lp/check.ts';
import { compile } from '../../../models/lp/compile.ts';
import type { LinearModel } from '../../../models/lp/model.ts';
import { registry } from '../../../src/problems/registry.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import type { Outcome } from '../../../src/solver/port.ts';
import { rotationLike } from '../../bench/rotation-like.ts';
import { randomNumbers } from '../../support/random-numbers.ts';
import { bestByTrying, smallModel } from '../../support/small-models.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

/** Splitting markets: a few rows of large numbers to be halved exactly; branching alone takes for ever. */
function stubborn(): LinearModel {
  const random = randomNumbers(7);
  const model = new LinearModelBuilder('markets');
  const take = Array.from({ length: 50 }, (_, index) => model.integer(`take${index}`, 0, 1));
  const missed: Term[] = [];
  for (let row = 0; row < 6; row += 1) {
    const shares = take.map((variable): Term => [variable, Math.floor(random() * 100)]);
    const half = Math.floor(shares.reduce((sum, [, share]) => sum + share, 0) / 2);
    const over = model.integer(`over${row}`, 0, 5000);
    const under = model.integer(`under${row}`, 0, 5000);
    missed.push([over, 1], [under, 1]);
    model.constrain({
      rule: 'Q01',
      label: String(row),
      terms: [...shares, [over, -1], [under, 1]],
      lower: half,
      upper: half,
    });
  }
  model.minimise({ id: 'missed', rule: 'Q22', unit: 'periods', terms: missed, resolution: 1 });
  model.minimise({ id: 'taken', rule: 'Q25', unit: 'posts', terms: take.map((v) => [v, 1]), resolution: 1 });
  return model.freeze();
}

const plain = (): LinearModel => smallModel({ seed: 6, leximin: true });

function expectHonest(model: LinearModel, outcome: Outcome): void {
  if (outcome.kind !== 'feasible') throw new Error(`outcome ${outcome.kind}`);
  const { problem, goals } = compile(model);
  const values = Float64Array.from(outcome.values);
  expect(breaches(problem, values)).toEqual([]);
  expect(outcome.clockStopped).toBe(true);
  for (const [position, goal] of outcome.goals.entries()) {
    const compiled = goals[position]!;
    if (compiled.kind !== 'additive') throw new Error('additive goals only');
    const sum = compiled.expression.indices.reduce(
      (total, column, entry) => total + compiled.expression.values[entry]! * values[column]!,
      compiled.expression.constant,
    );
    expect(goal.value).toBe(sum);
    // Given a first goal that is open, a later one may still be proven in the time left.
    if (position === 0) expect(goal.status).toBe('open');
    expect(goal.bound === null || goal.bound <= sum).toBe(true);
  }
}

describe('the optimiser', () => {
  test('goals in order, with labels of levels, by either solver and by choice', async () => {
    const model = plain();
    const best = bestByTrying(model)!;
    for (const solver of ['highs', 'javascript-lp-solver', 'auto'] as const) {
      const outcome = await optimiser.optimise(model, { solver, deadlineMs: 20_000, seed: 3 });
      if (outcome.kind !== 'optimal') throw new Error(`${solver}: ${outcome.kind}`);
      expect(outcome.goals.map(({ id }) => id)).toEqual(['first', 'fill', 'second', 'third']);
      expect(outcome.goals[1]!.levels!.map(([numerator, denominator]) => numerator / denominator)).toEqual(best[1]);
      expect(outcome.goals[1]!.levels!.map(([, , label]) => label).sort()[0]).toBe('s0');
      expect(outcome.values.every(Number.isInteger)).toBe(true);
    }
  });

  test('the same model and seed give the same plan', async () => {
    const model = rotationLike({ people: 60, schools: 6, subjects: 4, arcs: 6, mustMove: 0.05, seed: 2 });
    const first = await optimiser.optimise(model, { deadlineMs: 50_000, seed: 5 });
    const second = await optimiser.optimise(model, { deadlineMs: 50_000, seed: 5 });
    expect(first.kind).toBe('optimal');
    expect(second).toEqual(first);
  });

  test('an optimal plan given as the start is returned as good, and pinned it stays', async () => {
    const model = rotationLike({ people: 40, schools: 5, subjects: 4, arcs: 5, mustMove: 0.05, seed: 4 });
    const first = await optimiser.optimise(model, { deadlineMs: 50_000, seed: 1 });
    if (first.kind !== 'optimal') throw new Error(`outcome ${first.kind}`);
    const again = await optimiser.optimise(model, { deadlineMs: 50_000, seed: 1, start: first.values });
    if (again.kind !== 'optimal') throw new Error(`outcome ${again.kind}`);
    expect(again.goals.map(({ value }) => value)).toEqual(first.goals.map(({ value }) => value));
    const variables = model.variables.map((variable, index) => ({
      ...variable,
      lower: first.values[index]!,
      upper: first.values[index]!,
    }));
    const pinned = await optimiser.optimise({ ...model, variables }, { deadlineMs: 50_000, seed: 1 });
    if (pinned.kind !== 'optimal') throw new Error(`outcome ${pinned.kind}`);
    expect(pinned.values).toEqual(first.values);
  });

  test('no plan is said twice; a model without goals has a plan or none', async () => {
    const model = plain();
    const impossible = {
      ...model,
      constraints: [...model.constraints, { ...model.constraints[0]!, lower: 1e6, upper: Number.POSITIVE_INFINITY }],
    };
    const outcome = await optimiser.optimise(impossible, { deadlineMs: 20_000, seed: 1 });
    if (outcome.kind !== 'infeasible') throw new Error(`outcome ${outcome.kind}`);
    expect(new Set(outcome.confirmedBy).size).toBe(2);
    const any = await optimiser.optimise({ ...model, goals: [] }, { deadlineMs: 20_000, seed: 1 });
    expect(any).toMatchObject({ kind: 'optimal', goals: [] });
  });

  test('without the second word a goal that no dual bound closes stays open', async () => {
    const model = smallModel({ seed: 3, leximin: false });
    const settled = await optimiser.optimise(model, { solver: 'highs', deadlineMs: 20_000, seed: 1 });
    if (settled.kind !== 'optimal') throw new Error(`outcome ${settled.kind}`);
    const once = await optimiser.optimise(model, { solver: 'highs', deadlineMs: 20_000, seed: 1, confirm: false });
    if (once.kind !== 'feasible') throw new Error(`outcome ${once.kind}`);
    const byDuals = settled.goals.map(({ proof }) => proof === 'dual');
    expect(once.goals.map(({ status }) => status === 'proven')).toEqual(byDuals);
    expect(byDuals).toContain(false);
    expect(once.clockStopped).toBe(false);
  });

  test('the deadline ends it with the best plan so far, and the next job runs', async () => {
    const model = stubborn();
    expectHonest(model, await optimiser.optimise(model, { deadlineMs: 2500, seed: 1 }));
    expect((await optimiser.optimise(plain(), { deadlineMs: 20_000, seed: 1 })).kind).toBe('optimal');
  });

  test('an abort ends it with the best plan so far', async () => {
    const model = stubborn();
    const abort = new AbortController();
    const outcome = await optimiser.optimise(model, {
      deadlineMs: 50_000,
      seed: 1,
      signal: abort.signal,
      onProgress: ({ value }) => {
        if (value !== null) abort.abort();
      },
    });
    expectHonest(model, outcome);
  });

  test('a thread killed in the middle of a relaxation leaves no plan and no damage', async () => {
    const model = rotationLike({ people: 2500, schools: 60, subjects: 10, arcs: 40, mustMove: 0.05, seed: 1 });
    const outcome = await optimiser.optimise(model, { deadlineMs: 700, seed: 1 });
    expect(outcome).toEqual({ kind: 'none', clockStopped: true });
    expect((await optimiser.optimise(plain(), { deadlineMs: 20_000, seed: 1 })).kind).toBe('optimal');
  });

  test('one thread, four models: each has its turn, and one whose time passes in the queue ends too', async () => {
    const long = optimiser.optimise(stubborn(), { deadlineMs: 3000, seed: 1 });
    const late = optimiser.optimise(plain(), { deadlineMs: 600, seed: 1 });
    const patient = [6, 9].map((seed) =>
      optimiser.optimise(smallModel({ seed, leximin: false }), { deadlineMs: 40_000, seed: 1 }),
    );
    expect(await late).toEqual({ kind: 'none', clockStopped: true });
    expect((await long).kind).toBe('feasible');
    for (const outcome of await Promise.all(patient)) expect(['optimal', 'infeasible']).toContain(outcome.kind);
  });

  test('a model with a broken number, or too large for the solver asked for, is an error with a registered code', async () => {
    const model = plain();
    const broken = { ...model, variables: [{ ...model.variables[0]!, upper: Number.NaN }] };
    const first = await optimiser.optimise(broken, { deadlineMs: 5000, seed: 1 });
    const large = rotationLike({ people: 300, schools: 12, subjects: 6, arcs: 10, mustMove: 0.05, seed: 1 });
    const second = await optimiser.optimise(large, { solver: 'javascript-lp-solver', deadlineMs: 5000, seed: 1 });
    expect(first).toMatchObject({ kind: 'error', code: 'solver.brokenModel' });
    expect(second).toMatchObject({ kind: 'error', code: 'solver.tooLarge' });
    const codes = ['brokenModel', 'brokenPlan', 'disagreement', 'failed', 'threadEnded', 'tooLarge'];
    expect(codes.filter((code) => !(`solver.${code}` in registry))).toEqual([]);
  });
});
