/** Lessons that found no half-day count as untaught: in the posts plan, in its goals, in the status and in the audit. */
import { afterAll, expect, it } from 'vitest';
import type { Plan, PlanGoal } from '../../../src/planning/plan.ts';
import { planCounty } from '../../../src/planning/plan-county.ts';
import { goalStatement } from '../../../src/planning/plan-words.ts';
import { backToUntaught } from '../../../src/planning/timetable/untaught.ts';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { examplePlan } from '../../support/plan-example.ts';
import { quotaCounty, quotaPolicy } from '../../support/quota-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

/** Music may not be taught remotely, so that the point's two periods come from S1 or from nobody. */
async function planned(overrides: Readonly<Record<string, unknown>>): Promise<Plan> {
  const given = { curriculum: quotaPolicy().curriculum, 'quota.remoteSubjects': [], ...overrides };
  const county = quotaCounty({
    totalPosts: 11,
    policy: Object.entries(given).map(([parameter, value]) => ({
      parameter,
      value: value as never,
      source: '试验',
      document: null,
      date: null,
    })),
  });
  const { policy } = resolvePolicy({ province: null, city: null, county });
  const hooks = { optimiser };
  return (
    await planCounty({ county, policy, findings: [], scenarios: [], only: 'quota', seed: 1, deadlineMs: 60_000 }, hooks)
  ).plan;
}

const goalOf = ({ goals }: Plan, id: string): PlanGoal => goals.find((goal) => goal.id === id)!;
const musicAtPoint = ({ quota }: Plan) =>
  quota!.schools.find(({ school }) => school === 'P1')!.subjects.find(({ subject }) => subject === 'music')!;

it('leaves a plan alone whose itinerants all find their half-days', async () => {
  const plan = await planned({});
  expect(plan.status).toBe('optimal');
  expect(musicAtPoint(plan)).toMatchObject({ taughtByItinerants: 4, untaught: 0 });
});

it('reports what did not fit as untaught, in every place where the figure stands', async () => {
  const roomy = await planned({});
  const plan = await planned({ 'timetable.halfDays': ['fridayMorning'], 'timetable.periodsPerHalfDay': 1 });
  const left = plan.timetable!.notFitting.reduce((sum, { halfPeriods }) => sum + halfPeriods, 0);
  expect(left).toBeGreaterThan(0);
  expect(plan.status).toBe('feasible');
  expect(plan.audit.passed).toBe(true);
  const untaught = plan.quota!.schools.flatMap(({ subjects }) => subjects).reduce((sum, row) => sum + row.untaught, 0);
  expect(untaught).toBe(goalOf(plan, 'untaughtProtected').value + goalOf(plan, 'untaughtOther').value);
  const before = goalOf(roomy, 'untaughtProtected');
  expect(goalOf(plan, 'untaughtProtected')).toMatchObject({
    value: before.value + left,
    bound: before.bound,
    gap: left,
    status: 'open',
  });
  const taught = plan.quota!.itinerants.reduce((sum, { halfPeriods }) => sum + halfPeriods, 0);
  const timed = plan.timetable!.posts.flatMap(({ visits }) => visits).reduce((sum, row) => sum + row.halfPeriods, 0);
  expect(taught).toBe(timed);
  expect(goalOf(plan, 'travel').value).toBe(12 * taught);
});

const goal = (id: string, value: number, parts: PlanGoal['parts']): PlanGoal => ({
  model: 'quota',
  id,
  rule: 'Q21',
  title: { zh: '音体美无人任教课时', en: 'Untaught music, art and PE' },
  unit: 'half periods a week',
  resolution: 1,
  value,
  bound: value,
  gap: 0,
  proof: 'dual',
  confirmedBy: ['dual certificate'],
  status: 'proven',
  base: 100,
  ...(parts === undefined ? {} : { parts }),
});

it('opens the goal that changed and those after it, and never keeps a bound above its value', () => {
  const quota = {
    ...examplePlan.quota!,
    schools: [],
    itinerants: [{ home: 'H', site: 'A', stage: 'primary', subject: 'music', halfPeriods: 5, minutes: 20 } as const],
  };
  const cause = { rule: 'T03', values: {}, words: { zh: '远', en: 'far' } };
  const notFitting = [{ home: 'H', site: 'A', stage: 'primary', subject: 'music', halfPeriods: 2, cause } as const];
  const { goals, quota: reported } = backToUntaught(
    {
      quota,
      goals: [
        goal('untaughtOther', 7, [{ subject: 'B', amount: 7 }]),
        goal('untaughtProtected', 4, [{ subject: 'A', amount: 4 }]),
        goal('change', 9, [{ subject: 'A', amount: 9 }]),
        goal('travel', 100, [{ subject: 'H', amount: 100 }]),
      ],
    },
    { notFitting },
    resolvePolicy({ province: null, city: null, county: { code: '441823', policy: [] } }).policy.values,
  );
  expect(reported.itinerants).toMatchObject([{ halfPeriods: 3 }]);
  expect(goals.map(({ id, value, bound, gap, status }) => [id, value, bound, gap, status])).toEqual([
    ['untaughtOther', 7, 7, 0, 'proven'],
    ['untaughtProtected', 6, 4, 2, 'open'],
    ['change', 9, 9, 0, 'open'],
    ['travel', 60, null, null, 'open'],
  ]);
  expect(goals[1]!.parts).toEqual([{ subject: 'A', amount: 6 }]);
  expect(goals.map((each) => goalStatement(each).zh.replace(/^.*?（/, '（'))).toEqual([
    '（已证明最优，与理论极限一致，经精确验算）',
    '（未证明最优，最多还可能减少 1 节/周，占总量 50 的 2.00%，不会低于 2 节/周）',
    '（以走教排课前的岗位分配为前提，已达最优；全县范围未证明）',
    '（未证明最优，与最好结果的差距未知）',
  ]);
});
