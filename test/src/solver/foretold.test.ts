import { expect, it } from 'vitest';
import { LinearModelBuilder } from '../../../models/lp/builder.ts';
import { type CompiledModel, compile } from '../../../models/lp/compile.ts';
import { foretold, met, planNear } from '../../../src/solver/foretold.ts';
import { highsEngine } from '../../../src/solver/highs-engine.ts';
import { lexicographic } from '../../../src/solver/lexicographic.ts';
import type { Bench } from '../../../src/solver/pass.ts';
import { RelaxedProblem } from '../../../src/solver/relaxed-problem.ts';

const engine = await highsEngine();
const bench: Bench = {
  engine,
  second: engine,
  seed: 1,
  confirm: true,
  left: () => 60_000,
  interrupted: () => false,
  publish: () => {},
};

/** x + y ≥ least, both whole: first x is small, then y, then their weighted sum. */
function twoNumbers(least: number) {
  const model = new LinearModelBuilder('two numbers');
  const x = model.integer('x', 0, 10);
  const y = model.integer('y', 0, 3);
  const row = [[x, 1] as const, [y, 1] as const];
  model.constrain({ rule: 'R1', label: 'enough', terms: row, lower: least });
  const goal = (id: string, terms: (readonly [number, number])[]) =>
    model.minimise({ id, rule: 'R1', unit: 'units', terms, resolution: 1 });
  goal('x', [[x, 1]]);
  goal('y', [[y, 1]]);
  goal('both', [
    [x, 1],
    [y, 2],
  ]);
  return compile(model.freeze());
}

/** Of a relaxation that says nothing: everything lies at 0 and costs nothing. */
const middle = (columns: number) => ({ values: new Float64Array(columns), costs: new Float64Array(columns) });

const additive = (model: CompiledModel) => model.goals.filter((goal) => goal.kind === 'additive');

it('finds one plan that meets the bounds of all goals', () => {
  const model = twoNumbers(7);
  const relaxed = new RelaxedProblem(engine, model.problem);
  const [x, y, both] = additive(model);
  const promises = foretold(bench, relaxed, [x!, y!], [both!])!;
  expect(promises.map(({ bound }) => bound)).toEqual([4, 3]);
  const plan = planNear(bench, relaxed.problem, promises, 0, middle(2))!;
  expect([...plan]).toEqual([4, 3]);
  expect(met(promises, plan)).toBe(2);
  relaxed.dispose();
});

/** At least 3.5 in all, of which relaxed a half can be z where x is nothing; with whole numbers y has to be 4 instead of 3. */
function halves() {
  const model = new LinearModelBuilder('halves');
  const [x, y, more, z] = ['x', 'y', 'more', 'z'].map((label) => model.integer(label, 0, 3));
  const twice = [x!, y!, more!, z!].map((variable) => [variable, 2] as const);
  model.constrain({ rule: 'R1', label: 'enough', terms: twice, lower: 7, upper: 8 });
  const terms = [[z!, 2] as const, [x!, -2] as const];
  model.constrain({ rule: 'R2', label: 'half a step above x', terms, upper: 1 });
  for (const [id, variables] of Object.entries({ x: [x!], y: [y!, more!], z: [z!] }))
    model.minimise({
      id,
      rule: 'R1',
      unit: 'units',
      terms: variables.map((each) => [each, 1] as const),
      resolution: 1,
    });
  return compile(model.freeze());
}

it('passes a bound by as little as it can where no whole numbers meet it', () => {
  const compiled = halves();
  const relaxed = new RelaxedProblem(engine, compiled.problem);
  const [x, y, z] = additive(compiled);
  const promises = foretold(bench, relaxed, [x!, y!], [z!])!;
  expect(promises.map(({ bound }) => bound)).toEqual([0, 3]);
  const plan = planNear(bench, relaxed.problem, promises, 0, middle(4))!;
  expect(plan[0]).toBe(0);
  expect(plan[1]! + plan[2]!).toBe(4);
  expect(met(promises, plan)).toBe(1);
  expect(planNear(bench, relaxed.problem, promises, 2, middle(4))).toBeNull();
  relaxed.dispose();
});

/**
 * 1,500 people, three places each, of which a third fits everywhere; large enough for goals to be taken together. `gap`: with a goal
 * in their midst whose bound, 3, no whole numbers meet.
 */
function large(gap: boolean) {
  const model = new LinearModelBuilder('many people');
  const people = 1500;
  const arcs = Array.from({ length: people }, (_, person) =>
    [0, 1, 2].map((place) => model.integer(`to[${person},${place}]`, 0, 1)),
  );
  for (const [person, own] of arcs.entries())
    model.constrain({ rule: 'R1', label: `one ${person}`, terms: own.map((arc) => [arc, 1] as const), upper: 1 });
  for (const place of [0, 1, 2])
    model.constrain({
      rule: 'R2',
      label: `room ${place}`,
      terms: arcs.map((own) => [own[place]!, 1] as const),
      upper: 400,
    });
  const everyArc = arcs.flat();
  const goal = (id: string, terms: (readonly [number, number])[], constant = 0) =>
    model.minimise({ id, rule: 'R1', unit: 'units', terms, constant, resolution: 1 });
  goal(
    'unplaced',
    everyArc.map((arc) => [arc, -1] as const),
    1200,
  );
  goal(
    'third',
    arcs.map((own) => [own[2]!, -1] as const),
    400,
  );
  if (gap) {
    const [one, other, half] = ['one', 'other', 'half'].map((label) => model.integer(label, 0, 3));
    const twice = [one!, other!, half!].map((variable) => [variable, 2] as const);
    model.constrain({ rule: 'R3', label: 'enough', terms: twice, lower: 7 });
    model.constrain({ rule: 'R4', label: 'half a step', terms: [[half!, 2] as const], upper: 1 });
    const terms = [[one!, 1] as const, [other!, 1] as const];
    goal('gap', terms);
  }
  goal(
    'second',
    arcs.map((own) => [own[1]!, -1] as const),
    400,
  );
  goal(
    'odd',
    arcs.filter((_, person) => person % 2 === 1).map((own) => [own[0]!, 1] as const),
  );
  goal(
    'minutes',
    arcs.flatMap((own, person) => own.map((arc, place) => [arc, (person * 7 + place * 13) % 40] as const)),
  );
  return compile(model.freeze());
}

const solved = (model: CompiledModel) => {
  const result = lexicographic(model, {
    engine,
    second: engine,
    seed: 1,
    confirm: true,
    left: () => 60_000,
    interrupted: () => false,
    onPlan: () => {},
    onGoal: () => {},
    onBound: () => {},
  });
  if (result.kind !== 'plan') throw new Error(result.kind);
  return result.goals;
};

it('proves goals that are taken together with certificates, as one by one', () => {
  const goals = solved(large(false));
  expect(goals.map(({ id, value, status }) => [id, value, status])).toEqual([
    ['unplaced', 0, 'proven'],
    ['third', 0, 'proven'],
    ['second', 0, 'proven'],
    ['odd', 0, 'proven'],
    ['minutes', expect.any(Number), 'proven'],
  ]);
  expect(goals.slice(0, 3).every(({ proof }) => proof === 'dual')).toBe(true);
});

it('takes a goal alone whose bound no plan meets, and goes on with the others together', () => {
  const goals = solved(large(true));
  expect(goals.map(({ id, value, status }) => [id, value, status])).toEqual([
    ['unplaced', 0, 'proven'],
    ['third', 0, 'proven'],
    ['gap', 4, 'proven'],
    ['second', 0, 'proven'],
    ['odd', 0, 'proven'],
    ['minutes', expect.any(Number), 'proven'],
  ]);
});
