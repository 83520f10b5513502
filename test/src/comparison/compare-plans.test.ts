import { describe, expect, test } from 'vitest';
import { comparePlans } from '../../../src/comparison/compare-plans.ts';
import { Comparison } from '../../../src/comparison/comparison.ts';
import { comparisonText } from '../../../src/comparison/comparison-text.ts';
import { countsWords } from '../../../src/comparison/comparison-words.ts';
import { type ComparedNames, labelOf, type NamedPlan, noNames, toldApart } from '../../../src/comparison/given-plan.ts';
import type { Plan } from '../../../src/planning/plan.ts';
import { comparisonSheets, comparisonWorkbook } from '../../../src/workbook/comparison-workbook.ts';
import { otherExample } from '../../support/other-example.ts';
import { exampleCounty, examplePlan } from '../../support/plan-example.ts';

const names: ComparedNames = {
  school: (code) => exampleCounty.schools.find((school) => school.code === code)?.name ?? null,
  teacher: (id) => exampleCounty.teachers.find((teacher) => teacher.id === id)?.name ?? null,
};
const compare = (plans: readonly Plan[], onlyDifferences = false) =>
  comparePlans(
    plans.map((plan) => ({ label: labelOf(plan), run: null, plan })),
    { onlyDifferences, names },
  );
const both = compare([examplePlan, otherExample]);
const indicator = (id: string, of: Comparison = both) => of.indicators.find((row) => row.id === id);

test('the comparison is a document of its schema; plans are called by their scenarios', () => {
  expect(Comparison.parse(both)).toEqual(both);
  expect(both.plans.map(({ label }) => label.zh)).toEqual(['现状', '石门多一岗']);
});

describe('plans of one label are told apart', () => {
  const named = (folder: string, plan: Plan = examplePlan): NamedPlan => ({
    label: labelOf(plan),
    run: null,
    plan,
    apart: [folder.split('/').at(-1) ?? '', folder],
  });
  const labels = (...plans: readonly NamedPlan[]) => toldApart(plans).map(({ label }) => label.zh);
  const elsewhere = { ...examplePlan, county: { ...examplePlan.county, name: '连山县' } };
  const nextYear = { ...examplePlan, county: { ...examplePlan.county, planningMonth: '2027-09' } };

  test('by county, school year, folder, whole path, or their place in the comparison', () => {
    expect(labels(named('甲'), named('乙', otherExample))).toEqual(['现状', '石门多一岗']);
    expect(labels(named('甲'), named('乙', elsewhere))).toEqual([
      `现状（${examplePlan.county.name}）`,
      '现状（连山县）',
    ]);
    expect(labels(named('甲'), named('乙', nextYear))[1]).toBe('现状（2027-09）');
    expect(labels(named('三月/out'), named('三月/again'))).toEqual(['现状（out）', '现状（again）']);
    expect(labels(named('三月/out'), named('四月/out'))).toEqual(['现状（三月/out）', '现状（四月/out）']);
    expect(labels(named('out'), named('out'))).toEqual(['现状（1）', '现状（2）']);
  });
});

describe('indicators', () => {
  test('have unit, direction, difference against the first plan, and the best', () => {
    expect(indicator('staffing.usedPosts')).toMatchObject({
      unit: 'posts',
      direction: 'neither',
      values: [64, 65],
      differences: [0, 1],
      best: [],
    });
    const cost = examplePlan.pay?.yearlyCost ?? 0;
    expect(indicator('cost.yearly')).toMatchObject({
      unit: 'yuan a year',
      direction: 'lower',
      values: [cost, cost + 1200],
      differences: [0, 1200],
      best: [0],
    });
    expect(indicator('staffing.untaught')).toMatchObject({ values: [3, 3], best: [] });
    expect(indicator('audit.failed')).toMatchObject({ values: [0, 1], best: [0] });
  });

  test('of goals say which is proven; the fill rate is better when higher', () => {
    const [first] = examplePlan.goals;
    expect(indicator(`goal.${first?.model}.${first?.id}`)).toMatchObject({ direction: 'lower', best: [0] });
    const goals = examplePlan.goals.slice(0, 1).map((goal) => ({ ...goal, levels: [] }));
    const levelled = compare([{ ...examplePlan, goals }, examplePlan]);
    expect(indicator(`goal.${first?.model}.${first?.id}`, levelled)?.direction).toBe('higher');
  });

  test('of a model that did not run are unknown, not nought', () => {
    const posts = compare([examplePlan, { ...examplePlan, rotation: null, pay: null }]);
    expect(indicator('cost.yearly', posts)?.values[1]).toBeNull();
    expect(indicator('cost.yearly', posts)?.differences[1]).toBeNull();
    expect(posts.people).toEqual([]);
    expect(posts.schools).toEqual([]);
  });
});

test('rules, policy values, schools and people that differ are named with their reasons', () => {
  expect(both.rules[0]).toMatchObject({ passed: [true, false], violations: [[], [{ zh: '多 1 名。' }]] });
  expect(both.policy).toMatchObject([{ id: examplePlan.policy[0]?.id, values: [examplePlan.policy[0]?.value, 99] }]);
  const point = both.schools.find(({ school }) => school === '0202');
  expect(point?.name).toBe('大岭镇石门教学点');
  expect(point?.facets).toContainEqual(expect.objectContaining({ id: 'quota.posts', values: [2, 3] }));
  expect(point?.reasons).toEqual([
    [expect.objectContaining({ zh: '教学点教师底数 2 名。' })],
    [{ zh: '另加一名。', en: 'One more.' }],
  ]);
  const [moved] = examplePlan.rotation?.moves ?? [];
  expect(both.people.map(({ teacher }) => teacher)).toEqual([moved?.teacher]);
  expect(both.people[0]?.outcomes.map(({ kind, school }) => [kind, school])).toEqual([
    ['moves', moved?.to],
    ['moves', '0202'],
  ]);
  expect(both.people[0]?.outcomes[1]?.reasons.length).toBeGreaterThan(0);
});

test('somebody who is not on the roster of one plan differs; where nobody was rotated, nobody does', () => {
  const { rotation } = examplePlan;
  const [gone] = rotation?.eligible ?? [];
  const without: Plan = {
    ...examplePlan,
    rotation: rotation && {
      ...rotation,
      eligible: rotation.eligible.slice(1),
      moves: rotation.moves.filter(({ teacher }) => teacher !== gone?.teacher),
    },
  };
  const row = compare([examplePlan, without, { ...examplePlan, rotation: null }]).people.find(
    ({ teacher }) => teacher === gone?.teacher,
  );
  expect(row?.outcomes.map(({ kind }) => kind).slice(1)).toEqual(['absent', 'unknown']);
});

test('only differences leaves out what is the same', () => {
  const few = compare([examplePlan, otherExample], true);
  expect(indicator('staffing.untaught', few)).toBeUndefined();
  expect(indicator('cost.yearly', few)).toMatchObject({ values: [207600, 208800], differences: [0, 1200] });
  expect(few.rules).toHaveLength(1);
  const none = compare([examplePlan, examplePlan], true);
  expect([none.indicators, none.rules, none.policy, none.schools, none.people]).toEqual([[], [], [], [], []]);
});

test('plans of different counties are refused', () => {
  const elsewhere = { ...otherExample, county: { ...otherExample.county, code: '000001', name: '连山县' } };
  expect(() => compare([examplePlan, elsewhere])).toThrow('comparison.differentCounties');
});

describe('a plan without a part', () => {
  const lines = (...plans: readonly Plan[]) => countsWords(compare(plans));

  test('has nothing to compare in it, and that is said instead of nought', () => {
    const stopped: Plan = { ...otherExample, status: 'none', rotation: null, pay: null };
    expect(lines(examplePlan, otherExample).zh).toBe('结果不同的学校 2 所、人员 1 名。');
    expect(lines(examplePlan, stopped).zh).toBe(
      '结果不同的学校 1 所。②没有交流结果，无法比较人员。②没有待遇结果，无法比较待遇。②只审核了已得部分，未满足的硬规则条数不作比较。',
    );
    expect(lines(examplePlan, stopped).en).toContain('② has no result on rotation: people cannot be compared.');
    expect(indicator('audit.failed', compare([examplePlan, stopped]))?.values).toEqual([0, null]);
  });

  test('leaves the others to be compared', () => {
    const without = { ...examplePlan, rotation: null };
    expect(lines(examplePlan, otherExample, without).zh).toContain(
      '人员 1 名。③没有交流结果，人员只在其余方案之间比较。',
    );
  });

  test('as of posts and rotation both leaves no count at all', () => {
    const bare: Plan = { ...examplePlan, quota: null, rotation: null };
    expect(lines(examplePlan, bare).zh).toMatch(/^②没有编制结果，无法比较岗位。②没有交流结果，无法比较人员。/);
  });
});

test.each([1, 21])('%i plans are refused', (plans) => {
  expect(() => compare(Array.from({ length: plans }, () => examplePlan))).toThrow('comparison.howMany');
});

describe('as text', () => {
  const text = (language: 'zh' | 'en') => comparisonText(both, { pick: (words) => words[language], rows: 10 });

  test('is one table, the plans as columns, in the language asked for', () => {
    expect(text('zh')).toMatch(/① 现状：可行，[^\n]+\n② 石门多一岗：可行/);
    expect(text('zh')).toMatch(/ {2}已分配岗位（名）\s+64\s+65 \(\+1\)\n/);
    expect(text('zh')).toContain('* 为各方案中最好；括号内为与 ① 之差。');
    expect(text('zh')).toMatch(/陈秀兰（县城第一小学）：① 定期交流到 .+；② 定期交流到 大岭镇石门教学点/);
    expect(text('en')).toMatch(/ {2}Posts allotted \(posts\)\s+64\s+65 \(\+1\)\n/);
    expect(text('en')).toContain('Broken ');
  });

  test('counts the rest', () => {
    expect(comparisonText(both, { pick: ({ zh }) => zh, rows: 0 })).toContain('其余见 --out');
  });
});

test('the workbook has the figures, the rules, the values, the schools and the people; without names codes stay', async () => {
  const sheets = comparisonSheets(both);
  expect(sheets.map(({ name }) => name)).toEqual(['方案', '指标', '规则', '政策参数', '学校', '人员']);
  expect(JSON.stringify(sheets)).not.toMatch(/undefined|NaN/);
  const bare = comparePlans(
    [examplePlan, otherExample].map((plan) => ({ label: labelOf(plan), run: null, plan })),
    { onlyDifferences: false, names: noNames },
  );
  expect(bare.schools[0]?.name).toBe(bare.schools[0]?.school);
  const bytes = await comparisonWorkbook(both);
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(Buffer.compare(bytes, await comparisonWorkbook(both))).toBe(0);
});
