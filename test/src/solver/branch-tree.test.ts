/** The tree says "no plan ≤ most" exactly when trying every plan says so, and what it writes down is checked without it. */
import { describe, expect, test } from 'vitest';
import { LinearModelBuilder } from '../../../models/lp/builder.ts';
import { evaluate } from '../../../models/lp/check.ts';
import { type CompiledModel, compile } from '../../../models/lp/compile.ts';
import type { LinearModel } from '../../../models/lp/model.ts';
import { searchTree, type TreeAnswer } from '../../../src/solver/branch-tree.ts';
import { highsEngine } from '../../../src/solver/highs-engine.ts';
import { lexicographic } from '../../../src/solver/lexicographic.ts';
import { accepted } from '../../../src/solver/pass.ts';
import type { Branching } from '../../../src/solver/proof-draft.ts';
import { type ProofStep, provesNoPlanAtMost } from '../../../src/solver/tree-proof.ts';
import { randomNumbers } from '../../support/random-numbers.ts';
import { everyPlan, smallModel } from '../../support/small-models.ts';

const engine = await highsEngine();

function firstGoal({ goals }: CompiledModel) {
  const [goal] = goals;
  if (goal?.kind !== 'additive') throw new Error('the first goal is a sum');
  return goal.expression;
}

function ask(model: LinearModel, most: number, relaxations = 10_000, begun: Branching | null = null): TreeAnswer {
  const compiled = compile(model);
  const { problem } = compiled;
  return searchTree({
    engine,
    problem,
    goal: firstGoal(compiled),
    most,
    relaxations,
    left: () => 60_000,
    interrupted: () => false,
    begun,
    accepted: (values) => accepted(engine, problem, values),
    better: () => null,
  });
}

const partsOf = (answer: TreeAnswer): Branching | null => (answer.kind === 'closed' ? answer.branching : null);

function isProof(model: LinearModel, most: number, steps: readonly ProofStep[]): boolean {
  const compiled = compile(model);
  return provesNoPlanAtMost(compiled.problem, firstGoal(compiled), most, steps);
}

function closedSteps(model: LinearModel, most: number): readonly ProofStep[] {
  const answer = ask(model, most);
  if (answer.kind !== 'closed') throw new Error(`the tree says ${answer.kind}`);
  return answer.steps;
}

/** The largest set of vertices on rings of five, no two of them neighbours: two a ring, though the relaxation says 2.5. */
function rings(count: number, extraColumns = 0): LinearModel {
  const model = new LinearModelBuilder('rings');
  const vertices = Array.from({ length: 5 * count }, (_, index) => model.integer(`v${index}`, 0, 1));
  for (let vertex = 0; vertex < vertices.length; vertex += 1) {
    const next = vertex % 5 === 4 ? vertex - 4 : vertex + 1;
    const terms = [vertices[vertex]!, vertices[next]!].map((column) => [column, 1] as const);
    model.constrain({ rule: 'Q01', label: String(vertex), terms, upper: 1, relaxPrice: 1 });
  }
  for (let index = 0; index < extraColumns; index += 1) model.integer(`fixed${index}`, 1, 1);
  const terms = vertices.map((column) => [column, -1] as const);
  model.minimise({ id: 'chosen', rule: 'Q22', unit: 'vertices', terms, resolution: 1 });
  return model.freeze();
}

/** Even sizes that must add up to an odd number, with a continuous share: no plan, though the relaxation has many. */
function parity(count: number): LinearModel {
  const model = new LinearModelBuilder('parity');
  const columns = Array.from({ length: count }, (_, index) => model.integer(`x${index}`, 0, 1));
  const terms = columns.map((column) => [column, 2] as const);
  model.constrain({ rule: 'Q01', label: 'odd', terms, lower: count, upper: count, relaxPrice: 1 });
  model.minimise({ id: 'first', rule: 'Q22', unit: 'periods', terms: [[columns[0]!, 1]], resolution: 1 });
  return model.freeze();
}

/** Least cost of at least a size, by dynamic programming and as a model. */
function covering(seed: number): { model: LinearModel; least: number } {
  const random = randomNumbers(seed);
  const items = Array.from({ length: 12 }, () => {
    const size = 20 + Math.floor(random() * 60);
    return { size, cost: size + Math.floor(random() * 9) };
  });
  const need = 251;
  const costs = new Array<number>(need + 1).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  for (const { size, cost } of items)
    for (let covered = need; covered >= 0; covered -= 1) {
      const reached = Math.min(need, covered + size);
      costs[reached] = Math.min(costs[reached]!, costs[covered]! + cost);
    }
  const model = new LinearModelBuilder('covering');
  const columns = items.map((_, index) => model.integer(`x${index}`, 0, 1));
  const terms = items.map(({ size }, index) => [columns[index]!, size] as const);
  model.constrain({ rule: 'Q01', label: 'need', terms, lower: need });
  const prices = items.map(({ cost }, index) => [columns[index]!, cost] as const);
  model.minimise({ id: 'cost', rule: 'Q22', unit: 'periods', terms: prices, resolution: 1 });
  return { model: model.freeze(), least: costs[need]! };
}

describe('branch tree', () => {
  test('500 random models: closed exactly when no plan is at or below the value, and every proof adds up', () => {
    const wrong: unknown[] = [];
    const tally = { closed: 0, plan: 0, open: 0, branched: 0 };
    for (let seed = 1; seed <= 250; seed += 1) {
      const model = smallModel({ seed, leximin: false });
      const goal = firstGoal(compile(model));
      const values = everyPlan(model).map((plan) => evaluate(goal, plan));
      const least = values.length === 0 ? 0 : Math.min(...values);
      for (const most of [least - 1, least]) {
        const answer = ask(model, most);
        const exists = values.some((value) => value <= most);
        tally[answer.kind] += 1;
        if (answer.kind === 'closed' && answer.steps.some(({ kind }) => kind === 'branch')) tally.branched += 1;
        if (answer.kind === 'closed' && (exists || !isProof(model, most, answer.steps))) wrong.push({ seed, most });
        if (answer.kind === 'plan' && evaluate(goal, answer.plan) > most) wrong.push({ seed, most });
      }
    }
    expect(wrong).toEqual([]);
    expect(tally.open).toBe(0);
    expect(Math.min(tally.closed, tally.plan, tally.branched)).toBeGreaterThan(20);
  });

  test.each([1, 2, 3, 4, 5, 6])('covering %d: nothing is cheaper than dynamic programming finds', (seed) => {
    const { model, least } = covering(seed);
    expect(isProof(model, least - 1, closedSteps(model, least - 1))).toBe(true);
    expect(ask(model, least).kind).toBe('plan');
  });

  test('rings: two vertices each, and no more', () => {
    const model = rings(4);
    expect(isProof(model, -9, closedSteps(model, -9))).toBe(true);
    expect(ask(model, -8).kind).toBe('plan');
  });

  test('without any plan all leaves are closed for whatever value', () => {
    const model = parity(5);
    const steps = closedSteps(model, 1000);
    expect(new Set(steps.map(({ kind }) => kind))).toContain('impossible');
    expect(isProof(model, 1000, steps)).toBe(true);
  });

  test('begun as an earlier search was, it says the same and its proof adds up, whatever the earlier goal was', () => {
    const wrong: unknown[] = [];
    let begun = 0;
    for (let seed = 1; seed <= 250; seed += 1) {
      const model = smallModel({ seed, leximin: false });
      const goal = firstGoal(compile(model));
      const values = everyPlan(model).map((plan) => evaluate(goal, plan));
      const least = values.length === 0 ? 0 : Math.min(...values);
      const other = { ...model, goals: model.goals.toReversed() };
      const otherGoal = firstGoal(compile(other));
      const otherLeast = Math.min(0, ...everyPlan(model).map((plan) => evaluate(otherGoal, plan)));
      const earlierOnes = [ask(model, least - 1), ask(other, otherLeast - 1)].map(partsOf);
      if (earlierOnes.every((earlier) => earlier !== null)) begun += 1;
      for (const earlier of earlierOnes) {
        const below = ask(model, least - 1, 10_000, earlier);
        if (below.kind !== 'closed' || !isProof(model, least - 1, below.steps)) wrong.push({ seed, below: below.kind });
        const at = ask(model, least, 10_000, earlier);
        if ((at.kind === 'plan') !== values.some((value) => value <= least)) wrong.push({ seed, at: at.kind });
      }
    }
    expect(wrong).toEqual([]);
    expect(begun).toBeGreaterThan(5);
  });

  test('after each plan it goes on for a better one: what it ends with is the best, and the proof is of nothing below it', () => {
    const wrong: unknown[] = [];
    const tally = { went: 0, branched: 0 };
    for (let seed = 1; seed <= 250; seed += 1) {
      const model = smallModel({ seed, leximin: false });
      const compiled = compile(model);
      const { problem } = compiled;
      const goal = firstGoal(compiled);
      const values = everyPlan(model).map((plan) => evaluate(goal, plan));
      if (values.length === 0) continue;
      const least = Math.min(...values);
      let found = 0;
      const answer = searchTree({
        engine,
        problem,
        goal,
        most: Math.max(...values),
        relaxations: 10_000,
        left: () => 60_000,
        interrupted: () => false,
        begun: null,
        accepted: (plan) => accepted(engine, problem, plan),
        // Every other time a worse plan is come by first, as a search near a relaxation would.
        near: (_, most) =>
          everyPlan(model)
            .map((plan) => Float64Array.from(plan))
            .find((plan) => evaluate(goal, plan) === most) ?? null,
        better: (plan) => {
          found += 1;
          return { most: evaluate(goal, plan) - 1, box: { lower: problem.lower, upper: problem.upper } };
        },
      });
      if (found > 1) tally.went += 1;
      if (answer.kind !== 'closed' || answer.plan === null) wrong.push({ seed, kind: answer.kind });
      else {
        if (answer.steps.some(({ kind }) => kind === 'branch')) tally.branched += 1;
        const isBest = evaluate(goal, answer.plan) === least && answer.most === least - 1;
        if (!isBest || !isProof(model, least - 1, answer.steps)) wrong.push({ seed, most: answer.most, least });
      }
    }
    expect(wrong).toEqual([]);
    expect(tally.went).toBeGreaterThan(5);
    expect(tally.branched).toBeGreaterThan(20);
  });

  test('a proof begun with the parts of the same question takes no trials', () => {
    const model = rings(4);
    const first = ask(model, -9);
    const again = ask(model, -9, 10_000, partsOf(first));
    if (first.kind !== 'closed' || again.kind !== 'closed') throw new Error('the rings are proven');
    expect(again.leaves).toBeLessThanOrEqual(first.leaves);
    expect(again.relaxations).toBeLessThan(first.relaxations);
  });

  test('when the relaxations allowed are used up it stays open', () => {
    expect(ask(rings(4), -9, 3)).toMatchObject({ kind: 'open', relaxations: 3 });
  });
});

describe('check of a proof', () => {
  const model = rings(2);
  const steps = closedSteps(model, -5);

  test('the proof itself adds up, but not for a value that a plan has', () => {
    expect(isProof(model, -5, steps)).toBe(true);
    expect(isProof(model, -4, steps)).toBe(false);
  });

  test('a missing leaf, one too many, or no step at all is refused', () => {
    const leaves = steps.flatMap(({ kind }, index) => (kind === 'tooDear' || kind === 'impossible' ? [index] : []));
    expect(leaves.length).toBeGreaterThan(1);
    for (const leaf of leaves) expect(isProof(model, -5, steps.toSpliced(leaf, 1))).toBe(false);
    expect(isProof(model, -5, [...steps, steps.at(-1)!])).toBe(false);
    expect(isProof(model, -5, [])).toBe(false);
  });

  test('a leaf whose multipliers were changed is refused', () => {
    for (const [index, step] of steps.entries()) {
      if (step.kind === 'branch' || step.kind === 'cut') continue;
      const values = step.multipliers.values.map((value) => value / 2);
      const tampered = { ...step, multipliers: { ...step.multipliers, values } };
      expect(isProof(model, -5, steps.with(index, tampered))).toBe(false);
    }
  });

  test('a branch that splits nothing, or a variable that is not whole, is refused', () => {
    const at = steps.findIndex(({ kind }) => kind === 'branch');
    const branch = steps[at]!;
    if (branch.kind !== 'branch') throw new Error('the proof has a branch');
    expect(isProof(model, -5, steps.with(at, { ...branch, at: 0.5 }))).toBe(false);
    expect(isProof(model, -5, steps.with(at, { ...branch, at: branch.at + 1 }))).toBe(false);
  });
});

test('a large problem whose relaxation does not meet its value is proven by the tree', () => {
  const result = lexicographic(compile(rings(3, 4000)), {
    engine,
    second: engine,
    seed: 1,
    confirm: true,
    left: () => 60_000,
    interrupted: () => false,
    onPlan: () => undefined,
    onGoal: () => undefined,
    onBound: () => undefined,
  });
  if (result.kind !== 'plan') throw new Error(result.kind);
  expect(result.goals).toMatchObject([{ value: -6, bound: -6, status: 'proven', proof: 'tree' }]);
});

test('a whole number that others hang on is settled first, however many rows the others stand in', () => {
  const answer = (turn: number) => {
    const model = new LinearModelBuilder('turns');
    const people = Array.from({ length: 6 }, (_, index) => model.integer(`moved${index}`, 0, 1, 1));
    const count = model.integer('backbone', 0, 6, turn);
    model.constrain({
      rule: 'Q01',
      label: 'count',
      terms: [...people.map((one) => [one, 1] as const), [count, -1]],
      lower: 0,
      upper: 0,
    });
    // A fifth of eleven people: 2.2, so three.
    model.constrain({
      rule: 'Q01',
      label: 'share',
      terms: people.map((one) => [one, 5] as const),
      lower: 11,
      relaxPrice: 1,
    });
    model.minimise({
      id: 'first',
      rule: 'Q22',
      unit: 'minutes',
      terms: people.map((one, index) => [one, index === 0 ? 11 : 10] as const),
      resolution: 1,
    });
    const built = model.freeze();
    return { model: built, steps: closedSteps(built, 29), count };
  };
  const first = answer(0);
  expect(first.steps.filter(({ kind }) => kind === 'branch')).toEqual([{ kind: 'branch', column: first.count, at: 2 }]);
  expect(isProof(first.model, 29, first.steps)).toBe(true);
  const last = answer(2);
  expect(last.steps.filter(({ kind }) => kind === 'branch').length).toBeGreaterThan(1);
  expect(isProof(last.model, 29, last.steps)).toBe(true);
});
