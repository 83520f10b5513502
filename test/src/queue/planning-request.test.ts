import { expect, test } from 'vitest';
import { planningRequest } from '../../../src/queue/planning-request.ts';
import { Scenario } from '../../../src/scenario/scenario.ts';
import { county, school } from '../../support/county-builder.ts';

const order = {
  county: 'c',
  only: null,
  seed: 3,
  deadlineSeconds: 5,
  memoryMegabytes: 3072,
  policy: [],
  scenarios: [],
};
const override = (value: number) => ({
  parameter: 'quota.pointFloor',
  value,
  source: '试验',
  document: null,
  date: null,
});
const imported = { county: county({ schools: [school('a')] }), findings: [] };

test('a scenario whose pins name nobody is refused', () => {
  const scenario = Scenario.parse({
    format: 'junheng-scenario/2',
    title: { zh: '试', en: 'try' },
    operations: [{ op: 'pin', teacher: 'nobody', kind: 'stays', reason: '试' }],
  });
  expect(() => planningRequest(imported, { ...order, scenarios: [scenario] })).toThrow('planning.policyNotRead');
});

test('overrides count as the county’s own; a scenario lies above them and the plan can say so', () => {
  const scenario = Scenario.parse({
    format: 'junheng-scenario/2',
    title: { zh: '试', en: 'try' },
    operations: [
      { op: 'setPosts', total: 12 },
      { op: 'setPolicy', ...override(4) },
    ],
  });
  const own = planningRequest(imported, { ...order, policy: [override(3)] });
  expect([own.policy.values['quota.pointFloor'], own.policy.provenance['quota.pointFloor'].layer]).toEqual([
    3,
    'county',
  ]);
  const what = planningRequest(imported, { ...order, policy: [override(3)], scenarios: [scenario] });
  expect([what.policy.values['quota.pointFloor'], what.policy.provenance['quota.pointFloor'].layer]).toEqual([
    4,
    'scenario',
  ]);
  expect(what.scenarios).toMatchObject([
    { title: { en: 'try' }, operations: [{ zh: '编制总量按 12 名' }, { zh: '教学点教师底数：4 名' }] },
  ]);
  expect([what.county.totalPosts, what.seed, what.deadlineMs]).toEqual([12, 3, 5000]);
});
