import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { PlanGoal } from '../../../src/planning/plan.ts';
import { amountWords, goalStatement, unitZh } from '../../../src/planning/plan-words.ts';

const goal = (facts: Partial<PlanGoal>): PlanGoal => ({
  model: 'quota',
  id: 'specialists',
  rule: 'Q24',
  title: { zh: '兼课课时', en: 'Specialists' },
  unit: 'half periods a week',
  resolution: 1,
  value: 25,
  bound: 25,
  gap: 0,
  proof: 'solver',
  confirmedBy: ['highs'],
  status: 'open',
  base: 200,
  ...facts,
});

test('a bound that holds on a condition and is met is no gap of nothing', () => {
  expect(goalStatement(goal({ boundGiven: 'postsOfEveryCluster' }))).toEqual({
    zh: '兼课课时：12.5 节/周（以各学区岗位数不变为前提，已达最优；全县范围未证明）',
    en: 'Specialists: 12.5 periods a week (given the posts of every cluster, this is the best; not proven for the county as a whole)',
  });
  expect(goalStatement(goal({ boundGiven: 'everyPost' })).zh).toContain('（以各校岗位数不变为前提，已达最优；');
});

test('a gap under a condition names both, in periods, and its base', () => {
  expect(goalStatement(goal({ bound: 20, gap: 5, boundGiven: 'postsOfEveryCluster' })).zh).toBe(
    '兼课课时：12.5 节/周（未证明最优，最多还可能减少 2.5 节/周，占总量 100 的 2.50%，不会低于 10 节/周，以各学区岗位数不变为前提）',
  );
});

test('a small gap is never printed as no gap', () => {
  expect(goalStatement(goal({ value: 20001, bound: 20000, gap: 1, base: 100000 })).zh).toContain(
    '最多还可能减少 0.5 节/周，占总量 50,000 的不足 0.01%，',
  );
});

test('nothing is less than zero, whatever is unproven', () => {
  expect(goalStatement(goal({ value: 0, bound: 0, boundGiven: 'postsOfEveryCluster' })).zh).toBe(
    '兼课课时：0 节/周（已为零，不可能更少）',
  );
});

test('a fill rate names the lowest school by its posts, and that the others are open', () => {
  const fill = goal({
    id: 'fillRate',
    title: { zh: '学校配备率', en: 'Fill rate' },
    unit: 'share',
    value: 0.875,
    bound: 0.875,
    levels: [{ school: 'a', posts: 21, entitlement: 24 }],
  });
  expect(goalStatement(fill).zh).toBe(
    '学校配备率：87.5%（最低一所：拟配 21 名/应配 24 名）（最低一所已不可能更高；其余学校的先后未逐一证明）',
  );
});

test('a goal without a bound claims nothing', () => {
  expect(goalStatement(goal({ bound: null, gap: null })).en).toContain('not proven, the gap to the best is not known');
});

test('every unit of a goal or an indicator has a Chinese word', async () => {
  const unitsOf = async (pattern: string) => {
    const units: string[] = [];
    for await (const path of glob(pattern))
      units.push(...(await readFile(path, 'utf8')).matchAll(/^ +unit: '([^']+)'/gm).map(([, unit = '']) => unit));
    return units;
  };
  const units = new Set([
    ...(await unitsOf('models/{quota,timetable,rotation,pay}/*.ts')),
    ...(await unitsOf('models/audit/indicators/*.ts')),
  ]);
  expect(units.size).toBeGreaterThan(10);
  expect([...units].filter((unit) => /[a-z]/.test(unitZh(unit)))).toEqual([]);
});

test('figures are grouped as cells of the workbook are', () => {
  expect(amountWords(18770400, 'yuan a year').zh).toBe('18,770,400 元/年');
  expect(amountWords(2000, 'yuan a month').en).toBe('2,000 yuan a month');
});

test('the words that explain a unit stand once in a sentence', () => {
  const said = goalStatement(
    goal({
      title: { zh: '校际差异系数超限', en: 'Excess' },
      unit: 'millionths of the squared coefficient',
      value: 837_467,
      bound: 837_000,
      gap: 467,
      base: null,
    }),
  );
  expect(said.zh).toBe(
    '校际差异系数超限：837,467（差异系数按交流前全县平均数计，超过上限部分的计量值，0 为各项均不超限；按交流后平均数的系数见均衡指标）（未证明最优，最多还可能减少 467，不会低于 837,000）',
  );
  expect(said.en.match(/squared coefficients/g)).toHaveLength(1);
});

test('units are worded for people: no half periods, no millionths', () => {
  expect(amountWords(7, 'half periods × minutes').zh).toBe('3.5 节·分钟/周（走教节数乘单程分钟）');
  expect(amountWords(900, 'millionths of the squared coefficient').zh).toBe(
    '900（差异系数按交流前全县平均数计，超过上限部分的计量值，0 为各项均不超限；按交流后平均数的系数见均衡指标）',
  );
  expect(amountWords(4, 'positions').zh).toBe('4（志愿次序合计，第一志愿计 0）');
  expect(amountWords(3, { zh: '间', en: 'rooms' })).toEqual({ zh: '3 间', en: '3 rooms' });
  expect(amountWords(3, { zh: '半课时', en: 'half periods a week' }).zh).toBe('1.5 节/周');
});

test('a figure of a timetable that is not finished counts the lessons that were placed, and says so', () => {
  const trips = {
    model: 'timetable',
    id: 'trips',
    unit: 'half-days a fortnight',
    value: 40,
    bound: null,
    gap: null,
    boundGiven: 'lessonsPlaced',
  } as const;
  expect(goalStatement(goal(trips)).zh).toContain('（未证明最优，与最好结果的差距未知，仅就已排入课表的课时计）');
});

test('a goal that may rise says so', () => {
  const fillRate = { id: 'fillRate', unit: 'share', value: 0.9, bound: 0.95, gap: 0.05, base: null } as const;
  expect(goalStatement(goal(fillRate)).zh).toContain('最多还可能提高 5%，不会高于 95%');
  expect(goalStatement(goal(fillRate)).en).toContain('may still rise by at most 5%, to no more than 95%');
});
