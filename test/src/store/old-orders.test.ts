import { expect, test } from 'vitest';
import { withOperations } from '../../../src/store/old-orders.ts';
import { RunOrder } from '../../../src/store/run.ts';

const order = {
  county: 'c',
  only: null,
  seed: 1,
  deadlineSeconds: 60,
  memoryMegabytes: 3072,
  policy: [],
  horizon: null,
  alternatives: null,
};
const brought = (old: object) => RunOrder.parse(JSON.parse(withOperations(JSON.stringify({ ...order, ...old }))));

test('an order of before becomes one of now, with the same meaning', () => {
  expect(brought({ scenario: null })).toEqual({ ...order, scenarios: [] });
  const title = { zh: '试', en: 'try' };
  const value = { parameter: 'quota.pointFloor', value: 3, source: '试算', document: null, date: null };
  const pin = { teacher: 'T1', kind: 'stays', school: null, reason: '纪要', until: null };
  const scenario = { format: 'junheng-scenario/1', title, totalPosts: 9, policy: [value], pins: [pin] };
  expect(brought({ scenario }).scenarios).toMatchObject([
    {
      format: 'junheng-scenario/2',
      title,
      derivedFrom: [],
      operations: [
        { op: 'setPosts', total: 9 },
        { op: 'setPolicy', ...value },
        { op: 'pin', ...pin },
      ],
    },
  ]);
  expect(brought({ scenario: { ...scenario, totalPosts: null, policy: [], pins: [] } }).scenarios).toEqual([]);
  expect(brought({ scenarios: [] }).scenarios).toEqual([]);
});
