import { afterAll, beforeAll, expect, test } from 'vitest';
import { Alternatives } from '../../../src/alternatives/alternatives.ts';
import { type AlternativesRun, planAlternatives } from '../../../src/alternatives/plan-alternatives.ts';
import { generateCounty } from '../../../src/demo/generate-county.ts';
import { Plan } from '../../../src/planning/plan.ts';
import { planCounty } from '../../../src/planning/plan-county.ts';
import { type PlanningBasis, planningBasis } from '../../../src/scenario/planning-basis.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { verifyPlan } from '../../../src/verify/verify-plan.ts';
import { alternativesSheets } from '../../../src/workbook/alternatives-workbook.ts';

const optimiser = createOptimiser({ threads: 2 });
afterAll(() => optimiser.close());

const county = generateCounty({ schools: 12, teachers: 150, seed: 3 });
const tolerance = (value: Readonly<Record<string, number>>) => [
  { parameter: 'rotation.alternativeTolerance', value, source: '试验', document: null, date: null },
];

let best: Plan;
let basis: PlanningBasis;
let found: AlternativesRun;
const movers = ({ rotation }: Plan) => new Set(rotation!.moves.map(({ teacher }) => teacher));

beforeAll(async () => {
  basis = planningBasis({ county, findings: [] }, { policy: tolerance({ commute: 60, midCycle: 3 }), scenarios: [] });
  const { plan } = await planCounty({ ...basis, only: null, seed: 1, deadlineMs: 120_000 }, { optimiser });
  best = Plan.parse(JSON.parse(JSON.stringify(plan)));
  found = await planAlternatives({ ...basis, best, count: 3, deadlineMs: 120_000 }, { optimiser });
}, 240_000);

test('three lists, each within the tolerances and with other people, told with what they cost', () => {
  const { alternatives, plans } = found;
  expect(Alternatives.parse(JSON.parse(JSON.stringify(alternatives)))).toEqual(alternatives);
  expect(alternatives.words.zh).toBe('在允许的范围内给出 3 份备选名单。');
  expect(plans).toHaveLength(3);
  const lists = [best, ...plans].map(movers);
  for (const [position, { goals, differs, joins, leaves, proven, words }] of alternatives.lists.entries()) {
    expect(goals.filter(({ over, tolerance }) => over > tolerance)).toEqual([]);
    expect(goals.find(({ id }) => id === 'commute')?.tolerance).toBe(60);
    const own = lists[position + 1]!;
    expect(differs).toEqual(lists.slice(0, position + 1).map((other) => other.symmetricDifference(own).size));
    expect([joins, leaves]).toEqual([own.difference(lists[0]!).size, lists[0]!.difference(own).size]);
    expect(Math.min(...differs)).toBeGreaterThan(0);
    expect(proven).toBe(true);
    expect(words.zh).toContain(`与最优名单不同的有 ${differs[0]} 人（${joins} 人改为交流，${leaves} 人改为不交流）`);
    expect(words.zh).toContain('已证明在允许范围内没有差别更大的名单');
  }
  // The nearest two of the lists come nearer and nearer: the first is the one farthest from the best.
  const nearest = alternatives.lists.map(({ differs }) => Math.min(...differs));
  expect(nearest).toEqual(nearest.toSorted((a, b) => b - a));
});

test('every list is a plan like any other: audited, verified without a solver, and numbered for itself', () => {
  for (const plan of found.plans) {
    const document = Plan.parse(JSON.parse(JSON.stringify(plan)));
    expect(document.audit.passed).toBe(true);
    const { verified, sections } = verifyPlan(document, basis);
    expect([verified, sections.flatMap(({ differences }) => differences)]).toEqual([true, []]);
  }
  expect(new Set([best, ...found.plans].map(({ identity }) => identity.runId)).size).toBe(4);
});

test('a goal that is worse than the best is never called proven, nor the goals after it', () => {
  for (const { goals } of found.plans) {
    const rotation = goals.filter(({ model }) => model === 'rotation');
    const worse = rotation.findIndex(({ id, value }) => value > best.goals.find((goal) => goal.id === id)!.value);
    expect(rotation.slice(worse).filter(({ status }) => worse >= 0 && status === 'proven')).toEqual([]);
  }
});

test('the workbook lists them, what they cost in every goal, and everybody who fares differently', () => {
  const [lists, goals, , , , , , people] = alternativesSheets(found.alternatives);
  expect([lists!.name, goals!.name, people!.name]).toEqual(['备选名单', '各项目标', '人员']);
  expect(lists!.rows).toHaveLength(3);
  expect(goals!.columns.map(({ header }) => header)).toEqual([
    '目标',
    '允许多出',
    '最优名单',
    '备选名单1',
    '备选名单2',
    '备选名单3',
  ]);
  const everybody = new Set(found.plans.flatMap((plan) => [...movers(plan).symmetricDifference(movers(best))]));
  const shown = new Set(people!.rows.map((row) => row[1]));
  expect([...everybody].filter((id) => !shown.has(id))).toEqual([]);
});

test('with nothing to give there may be no other list, and that is said as proven', async () => {
  const strict = planningBasis({ county, findings: [] }, { policy: tolerance({}), scenarios: [] });
  const request = { ...strict, only: 'rotation' as const, seed: 1, deadlineMs: 120_000 };
  const { plan } = await planCounty(request, { optimiser });
  const { alternatives, plans } = await planAlternatives(
    { ...strict, best: plan, count: 5, deadlineMs: 120_000 },
    { optimiser },
  );
  expect(plans.length).toBeLessThan(5);
  expect(alternatives.words.zh).toMatch(/已证明/);
  expect(alternatives.lists.flatMap(({ goals }) => goals.filter(({ over }) => over > 0))).toEqual([]);
}, 120_000);

test('a plan of other data is refused', async () => {
  const other = planningBasis({ county, findings: [] }, { policy: tolerance({ commute: 1 }), scenarios: [] });
  const asked = planAlternatives({ ...other, best, count: 1, deadlineMs: 1000 }, { optimiser });
  await expect(asked).rejects.toMatchObject({ code: 'alternatives.otherPlan' });
});

test('without time nothing is claimed', async () => {
  const stopped = { ...optimiser, optimise: async () => ({ kind: 'none', clockStopped: true }) as const };
  const { alternatives } = await planAlternatives(
    { ...basis, best, count: 2, deadlineMs: 1000 },
    { optimiser: stopped },
  );
  expect(alternatives.words.zh).toBe('要求 2 份，时限内找到 0 份；是否还有其他名单尚未查明。');
  expect(alternatives.comparison).toBeNull();
});
