import { expect, test } from 'vitest';
import { planningBasis } from '../../../src/scenario/planning-basis.ts';
import { GivenOverride, mostOperations, Scenario, scenarioId } from '../../../src/scenario/scenario.ts';
import { wholeScenario } from '../../../src/scenario/whole-scenario.ts';
import { county, enrolment, school, teacher } from '../../support/county-builder.ts';

const scenario = (zh: string, ...operations: readonly object[]): Scenario =>
  Scenario.parse({ format: 'junheng-scenario/2', title: { zh, en: zh }, operations });

const imported = {
  county: county({
    schools: [school('a'), school('b')],
    enrolment: [enrolment('a', 1, 40, { classes: 1 }), enrolment('b', 1, 6, { classes: 1 })],
    teachers: [teacher('t1', 'a', 'music'), teacher('t2', 'b', 'chinese')],
  }),
  findings: [],
};

test('one scenario gives the county and the values that the order gave with the way out on top', () => {
  const policy = [GivenOverride.parse({ parameter: 'rotation.eligibleYears', value: 5, source: '试' })];
  const before = [
    scenario('二十名', { op: 'setPosts', total: 20 }),
    scenario('校车', { op: 'setTravel', from: 'a', to: 'b', minutes: 9 }),
  ];
  const way = scenario('办法', { op: 'changePosts', by: 3 });
  const whole = wholeScenario({ policy, scenarios: before }, way)!;
  expect(whole.title.zh).toBe('办法＋二十名＋校车');
  expect(whole.derivedFrom).toEqual(before.map(scenarioId));
  const chained = planningBasis(imported, { policy, scenarios: [...before, way] });
  const alone = planningBasis(imported, { policy: [], scenarios: [whole] });
  expect(alone.county.totalPosts).toBe(23);
  expect(alone.policy.values).toEqual(chained.policy.values);
  expect({ ...alone.county, policy: [] }).toEqual({ ...chained.county, policy: [] });
});

test('more operations than a scenario may hold are not written as one', () => {
  const many = scenario('多', ...Array.from({ length: mostOperations }, () => ({ op: 'changePosts', by: 1 })));
  expect(wholeScenario({ policy: [], scenarios: [many] }, scenario('办法', { op: 'changePosts', by: 3 }))).toBeNull();
});
