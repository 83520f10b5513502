import { afterAll, expect, test } from 'vitest';
import { LinearModelBuilder } from '../../../models/lp/builder.ts';
import type { LinearModel } from '../../../models/lp/model.ts';
import type { Policy } from '../../../models/parameters.ts';
import type { County } from '../../../src/county/county.ts';
import { bareStage, type ImpossibleStage } from '../../../src/planning/diagnosis/impossible-stage.ts';
import { diagnose as diagnoseStage } from '../../../src/planning/diagnosis.ts';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';
import { mostOperations, Scenario } from '../../../src/scenario/scenario.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import type { Optimiser } from '../../../src/solver/port.ts';
import { county, school, teacher } from '../../support/county-builder.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

const place = county({ schools: [school('a', { name: '甲小学' }), school('b', { name: '乙小学' })] });
const { policy } = resolvePolicy({ province: null, city: null, county: place });

/** A model without a stage around it: nothing is checked before, and no rule knows how to give way. */
const diagnose = (model: LinearModel, of: County, values: Policy, solver: Optimiser, deadlineMs: number) =>
  diagnoseStage({ stage: bareStage('quota', model), county: of, policy: values }, solver, deadlineMs);

/** A total of 5 under floors of 3 and 4; the remote share has nothing to do with it. */
function impossible() {
  const builder = new LinearModelBuilder('quota');
  const [a, b] = [builder.integer('posts[a]', 0, 9), builder.integer('posts[b]', 0, 9)];
  builder.constrain({
    rule: 'Q01',
    label: 'total',
    terms: [
      [a, 1],
      [b, 1],
    ],
    upper: 5,
    relaxPrice: 3,
  });
  builder.constrain({ rule: 'Q09', label: 'a', terms: [[a, 1]], upper: 9, relaxPrice: 1 });
  builder.constrain({ rule: 'Q03', label: 'a', terms: [[a, 1]], lower: 3, relaxPrice: 1 });
  builder.constrain({ rule: 'Q03', label: 'b', terms: [[b, 1]], lower: 4, relaxPrice: 1 });
  return builder.freeze();
}

test('the conflict names only rules it needs, and the way out is checked to work', async () => {
  const { conflicts, relaxations, verified } = await diagnose(impossible(), place, policy.values, optimiser, 20_000);
  expect(conflicts.map(({ rule }) => rule)).toEqual(['Q01', 'Q03']);
  expect(relaxations.map(({ rule, amount }) => [rule, amount])).toEqual([['Q03', 2]]);
  expect(verified).toBe(true);
});

test('when time runs out nothing is claimed', async () => {
  const noTime: Optimiser = {
    optimise: async () => ({ kind: 'none', clockStopped: true }),
    conflict: async () => ({ kind: 'unknown' }),
    multipliers: async (models) => models.map(() => null),
    close: async () => {},
  };
  const { words, conflicts, relaxations, verified } = await diagnose(impossible(), place, policy.values, noTime, 1);
  expect([conflicts, relaxations, verified]).toEqual([[], [], false]);
  expect(words.zh).toBe('现有各项硬规则无法同时满足。时限内未找出放宽办法。');
});

/**
 * Posts at a: the total allows 5, the least share asks for 8, lessons for 7 by themselves. Q01 conflicts with either; the
 * cheapest way out widens the total by 3, which answers both.
 */
function manyConflicts(priceOf: Readonly<Record<string, number>>) {
  const builder = new LinearModelBuilder('quota');
  const posts = builder.integer('posts[a]', 0, 9);
  const row = (rule: string, side: { lower: number } | { upper: number }) =>
    builder.constrain({ rule, label: 'a', terms: [[posts, 1]], ...side, relaxPrice: priceOf[rule] ?? 1 });
  row('Q06', { lower: 7 });
  row('Q03', { lower: 8 });
  row('Q01', { upper: 5 });
  return builder.freeze();
}

test('the conflict is told by the rules of the way out wherever it can be', async () => {
  // Relaxing Q06 by 2 and Q03 by 3 costs 5, the total by 3 costs 30: the conflict of Q01 is told with Q06 or Q03.
  const both = await diagnose(manyConflicts({ Q01: 10 }), place, policy.values, optimiser, 20_000);
  expect(both.relaxations.map(({ rule, amount }) => [rule, amount])).toEqual([
    ['Q06', 2],
    ['Q03', 3],
  ]);
  expect(both.conflicts.map(({ rule }) => rule)).toEqual(['Q03', 'Q01']);
  expect(both.words.zh).toContain('「教师工作量」不在上述冲突之内，但与其他规则另有冲突，也须放宽。');
  const total = await diagnose(manyConflicts({ Q01: 1, Q03: 9, Q06: 9 }), place, policy.values, optimiser, 20_000);
  expect(total.relaxations.map(({ rule, amount }) => [rule, amount])).toEqual([['Q01', 3]]);
  expect(total.conflicts.map(({ rule }) => rule)).toEqual(['Q03', 'Q01']);
  expect(total.words.zh).not.toContain('另有冲突');
});

test('rules of the way out that conflict by themselves are the conflict, though an earlier rule conflicts too', async () => {
  const builder = new LinearModelBuilder('quota');
  const [a, b] = [builder.integer('posts[a]', 0, 9), builder.integer('posts[b]', 0, 9)];
  const row = (rule: string, variable: number, side: { lower: number } | { upper: number }, relaxPrice: number) =>
    builder.constrain({ rule, label: 'a', terms: [[variable, 1]], ...side, relaxPrice });
  row('Q04', a, { upper: 9 }, 1);
  row('Q06', a, { lower: 6 }, 100);
  row('Q01', a, { upper: 5 }, 2);
  row('Q02', b, { lower: 4 }, 1);
  row('Q03', b, { upper: 3 }, 1);
  const { conflicts, relaxations, words, verified } = await diagnose(
    builder.freeze(),
    place,
    policy.values,
    optimiser,
    20_000,
  );
  const relaxed = relaxations.map(({ rule }) => rule);
  expect(relaxed).toHaveLength(2);
  expect(relaxed).toContain('Q01');
  const named = conflicts.map(({ rule }) => rule);
  expect([
    ['Q06', 'Q01'],
    ['Q02', 'Q03'],
  ]).toContainEqual(named);
  expect(words.zh).toContain('另有冲突');
  expect(verified).toBe(true);
});

test('a set that could not be tried to the end is not called complete', async () => {
  let asked = 0;
  const short: Optimiser = {
    conflict: async () => ({ kind: 'unknown' }),
    multipliers: async (models) => models.map(() => null),
    optimise: (model, options) => {
      asked += 1;
      return asked < 4 ? optimiser.optimise(model, options) : Promise.resolve({ kind: 'none', clockStopped: true });
    },
    close: async () => {},
  };
  const { conflicts, words } = await diagnose(manyConflicts({ Q01: 10 }), place, policy.values, short, 20_000);
  expect(conflicts.map(({ rule }) => rule)).not.toHaveLength(0);
  expect(words.zh).toContain('时限内未能逐条核实完毕，可能还涉及其他规则。');
});

test('people are counted in the words, and schools named', async () => {
  const staffed = county({
    schools: [school('a', { name: '甲小学' })],
    teachers: [teacher('t1', 'a', 'chinese'), teacher('t2', 'a', 'music')],
  });
  const builder = new LinearModelBuilder('rotation');
  for (const id of ['t1', 't2']) {
    const moves = builder.integer(`moves[${id}]`, 0, 1);
    builder.constrain({ rule: 'R08', label: id, terms: [[moves, 1]], lower: 1, relaxPrice: 1 });
    builder.constrain({ rule: 'R26', label: 'a', terms: [[moves, 1]], upper: 0, relaxPrice: 5 });
  }
  const { relaxations } = await diagnose(builder.freeze(), staffed, policy.values, optimiser, 20_000);
  expect(relaxations.map(({ subjects }) => subjects)).toEqual([['t1', 't2']]);
  expect(relaxations[0]?.words.zh).toMatch(/，涉及：教师 2 人。$/);
});

/** Every school asks for a room more than it has; rooms are what gives. */
function roomless(schools: number) {
  const codes = Array.from({ length: schools }, (_, index) => `s${index}`);
  const place = county({ schools: codes.map((code) => school(code, { name: `${code}小学`, freeRooms: 0 })) });
  const stageOf = (of: County): ImpossibleStage => {
    const builder = new LinearModelBuilder('rotation');
    for (const { code, freeRooms } of of.schools) {
      const x = builder.integer(`x[${code}]`, 0, 1);
      builder.constrain({ rule: 'R08', label: code, terms: [[x, 1]], lower: 1 });
      builder.constrain({ rule: 'R30', label: code, terms: [[x, 1]], upper: freeRooms ?? 0, relaxPrice: 1 });
    }
    return {
      ...bareStage('rotation', builder.freeze()),
      relief: (_rule, rows) => [rows.map(({ label, amount }) => ({ rooms: { school: label, by: amount } }))],
      again: stageOf,
    };
  };
  return { place, stage: stageOf(place) };
}

test('a way out of 600 schools is one scenario that can be run, in few words', async () => {
  const { place: large, stage } = roomless(600);
  const { waysOut = [] } = await diagnoseStage({ stage, county: large, policy: policy.values }, optimiser, 20_000);
  expect(waysOut.map(({ scenario }) => Scenario.parse(scenario).operations.length)).toEqual([600]);
  expect(waysOut[0]?.affected).toHaveLength(600);
  expect(waysOut[0]?.words.zh).toContain('另有 588 项，详见该情景');
  expect(waysOut[0]?.words.zh.length).toBeLessThan(500);
});

test('a way out longer than a scenario may be is said to be there, and not listed', async () => {
  const { place: huge, stage } = roomless(mostOperations + 1);
  const asked = { stage, county: huge, policy: policy.values };
  const { waysOut, words } = await diagnoseStage(asked, optimiser, 20_000);
  expect(waysOut).toEqual([]);
  expect(words.zh).toContain('另有办法须改动 2001 项，超过一个情景的上限 2000 项，未列出。');
  expect(words.en).toContain('Another way out would take 2001 operations, more than the 2000 of a scenario');
});
