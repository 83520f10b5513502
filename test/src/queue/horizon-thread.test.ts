import { expect, test } from 'vitest';
import type { HorizonQuestion } from '../../../src/planning/horizon.ts';
import type { PlanProgress } from '../../../src/planning/plan-county.ts';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';
import { horizonThread } from '../../../src/queue/planning-thread.ts';
import { horizonCounty, horizonPolicy, horizonRequest } from '../../support/horizon-county.ts';

test('plans several years in a thread of its own and passes progress on', async () => {
  const { policy } = resolvePolicy({ province: null, city: null, county: { code: '000001', policy: [] } });
  const question: HorizonQuestion = {
    county: horizonCounty(),
    policy: { ...policy, values: horizonPolicy() },
    findings: [],
    scenarios: [],
    request: horizonRequest(),
    seed: 1,
    deadlineMs: 60_000,
  };
  const heard: PlanProgress[] = [];
  const { plan, timings } = await horizonThread()(question, {
    signal: new AbortController().signal,
    onProgress: (progress) => heard.push(progress),
  });
  expect([plan.status, plan.goals[0]?.value, Object.keys(timings)]).toEqual(['optimal', 0, ['horizon']]);
  expect(heard[0]).toEqual({ stage: 'horizon', goal: null, value: null, bound: null });
  expect(heard.some(({ goal }) => goal === 'unfilled')).toBe(true);
}, 60_000);
