import { afterAll, beforeAll, expect, test } from 'vitest';
import { planHorizon } from '../../../src/planning/horizon.ts';
import type { HorizonPlan } from '../../../src/planning/horizon-plan.ts';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { horizonSheets, horizonWorkbook } from '../../../src/workbook/horizon-workbook.ts';
import { horizonCounty, horizonPolicy, horizonRequest, shrinking, steady } from '../../support/horizon-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

let plan: HorizonPlan;
beforeAll(async () => {
  const { policy } = resolvePolicy({ province: null, city: null, county: { code: '000001', policy: [] } });
  plan = await planHorizon(
    {
      county: horizonCounty({ notice: '合成数据' }),
      policy: { ...policy, values: horizonPolicy() },
      findings: [],
      scenarios: [],
      request: horizonRequest([steady, shrinking]),
      seed: 1,
      deadlineMs: 60_000,
    },
    { optimiser },
  );
});

test('the years at a glance, whom to hire, by subject, by cluster, the proof and the audit', () => {
  const sheets = horizonSheets(plan);
  expect(sheets.map(({ name }) => name)).toEqual([
    '逐年总表',
    '招聘计划',
    '分学科',
    '分学区学科',
    '目标',
    '规则审核',
    '数据说明',
  ]);
  expect(sheets[0]?.rows[0]).toEqual(['不变', '2026 学年', 342, 81, 12, 3, 24, 0, 0, 0, 2, 1, 0, 24, 0, 0, 24]);
  expect(sheets[1]?.rows[0]).toEqual([1, '2026 学年', '乙学区', '小学', '语文', 1, 1]);
  expect(sheets[2]?.rows[0]?.slice(0, 4)).toEqual(['不变', '2026 学年', '小学', '语文']);
  expect(sheets[5]?.rows.map(([, , passed]) => passed)).toEqual(['满足', '满足', '满足', '满足', '满足']);
  expect(JSON.stringify(sheets.map(({ rows }) => rows))).not.toMatch(/undefined|NaN|[a-z]{4,}"/);
});

test('the same plan gives the same bytes', async () => {
  const bytes = await horizonWorkbook(plan);
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(Buffer.compare(bytes, await horizonWorkbook(plan))).toBe(0);
});
