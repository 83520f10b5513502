import { expect, it } from 'vitest';
import { LinearModelBuilder } from '../../../models/lp/builder.ts';
import { type CompiledModel, compile } from '../../../models/lp/compile.ts';
import { foretold, planAsForetold } from '../../../src/solver/foretold.ts';
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

const additive = (model: CompiledModel) => model.goals.filter((goal) => goal.kind === 'additive');

it('finds one plan that meets the bounds of all goals', () => {
  const model = twoNumbers(7);
  const relaxed = new RelaxedProblem(engine, model.problem);
  const [x, y, both] = additive(model);
  const promises = foretold(bench, relaxed, [x!, y!], [both!], () => {});
  expect(promises?.map(({ bound }) => bound)).toEqual([4, 3]);
  const plan = planAsForetold(bench, relaxed.problem, promises!, both!);
  expect([...plan!]).toEqual([4, 3]);
  relaxed.dispose();
});

it('finds none where no whole numbers meet the bounds', () => {
  const model = new LinearModelBuilder('odd');
  const [x, y, z] = ['x', 'y', 'z'].map((label) => model.integer(label, 0, 3));
  const twice = [x!, y!, z!].map((variable) => [variable, 2] as const);
  model.constrain({ rule: 'R1', label: 'seven', terms: twice, lower: 7, upper: 7 });
  for (const [id, variable] of Object.entries({ x, y, z }))
    model.minimise({ id, rule: 'R1', unit: 'units', terms: [[variable!, 1]], resolution: 1 });
  const compiled = compile(model.freeze());
  const relaxed = new RelaxedProblem(engine, compiled.problem);
  const [first, second, third] = additive(compiled);
  const promises = foretold(bench, relaxed, [first!, second!], [third!], () => {});
  expect(promises?.map(({ bound }) => bound)).toEqual([0, 1]);
  expect(planAsForetold(bench, relaxed.problem, promises!, third!)).toBeNull();
  relaxed.dispose();
});

/** 1,500 people, three places each, of which a third fits everywhere; large enough for goals to be taken together. */
function large() {
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

it('proves goals that are taken together with certificates, as one by one', () => {
  const result = lexicographic(large(), {
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
  expect(result.goals.map(({ id, value, status }) => [id, value, status])).toEqual([
    ['unplaced', 0, 'proven'],
    ['third', 0, 'proven'],
    ['second', 0, 'proven'],
    ['odd', 0, 'proven'],
    ['minutes', expect.any(Number), 'proven'],
  ]);
  expect(result.goals.slice(0, 3).every(({ proof }) => proof === 'dual')).toBe(true);
});
