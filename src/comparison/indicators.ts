/** The figures of plans side by side: goals, staffing, equity, cost and audit, each with its unit and direction. */
import type { Words } from '../../models/words.ts';
import type { Plan, PlanGoal } from '../planning/plan.ts';
import type { Indicator } from './comparison.ts';
import { differ, firstOfEach } from './given-plan.ts';

type Figure = Pick<Indicator, 'id' | 'group' | 'title' | 'unit' | 'direction'> & {
  readonly value: number | null;
  readonly proven: boolean | null;
};

/** Every figure that any of the plans has, in the order of the first that has it. */
export function indicatorsOf(plans: readonly Plan[]): Indicator[] {
  const figures = plans.map((plan) => new Map(figuresOf(plan).map((figure) => [figure.id, figure])));
  const heads = firstOfEach(figures);
  return [...heads.values()].map(({ id, group, title, unit, direction }) => {
    const values = figures.map((ofPlan) => ofPlan.get(id)?.value ?? null);
    const [first = null] = values;
    return {
      id,
      group,
      title,
      unit,
      direction,
      values,
      differences: values.map((value) => (value === null || first === null ? null : crumbless(value - first))),
      best: bestOf(values, direction),
      proven: figures.map((ofPlan) => ofPlan.get(id)?.proven ?? null),
    };
  });
}

/** 0.30000000000000004 − 0.1 is 0.2. */
const crumbless = (value: number): number => Number(value.toFixed(9));

function bestOf(values: readonly (number | null)[], direction: Indicator['direction']): number[] {
  if (direction === 'neither' || !differ(values)) return [];
  const known = values.filter((value) => value !== null);
  const best = direction === 'lower' ? Math.min(...known) : Math.max(...known);
  return values.flatMap((value, position) => (value === best ? [position] : []));
}

function figuresOf(plan: Plan): Figure[] {
  return [...plan.goals.map(goalFigure), ...staffing(plan), ...equity(plan), ...cost(plan), ...audit(plan)];
}

/** Goals are minimised, except the fill rate, whose worst school is raised. */
const goalFigure = ({ model, id, title, unit, value, status, levels }: PlanGoal): Figure => ({
  id: `goal.${model}.${id}`,
  group: 'goals',
  title,
  unit,
  direction: levels === undefined ? 'lower' : 'higher',
  value,
  proven: status === 'proven',
});

const figure = (
  group: Indicator['group'],
  id: string,
  title: Words,
  unit: string,
  direction: Indicator['direction'],
  value: number | null,
): Figure => ({ id: `${group}.${id}`, group, title, unit, direction, value, proven: null });

const sum = <Row>(rows: readonly Row[] | null | undefined, amount: (row: Row) => number): number | null =>
  rows == null ? null : rows.reduce((total, row) => total + amount(row), 0);

function staffing({ quota, rotation }: Plan): Figure[] {
  const lessons = quota?.schools.flatMap(({ subjects }) => subjects);
  const of = (
    id: string,
    zh: string,
    en: string,
    unit: string,
    direction: Indicator['direction'],
    value: number | null,
  ) => figure('staffing', id, { zh, en }, unit, direction, value);
  return [
    of('totalPosts', '编制总量', 'Posts in all', 'posts', 'neither', quota?.totalPosts ?? null),
    of('usedPosts', '已分配岗位', 'Posts allotted', 'posts', 'neither', quota?.used ?? null),
    of(
      'untaught',
      '无人任教课时',
      'Periods nobody teaches',
      'half periods',
      'lower',
      sum(lessons, (row) => row.untaught),
    ),
    of(
      'substituted',
      '兼课课时',
      'Periods taught by substitutes',
      'half periods',
      'lower',
      sum(lessons, (row) => row.taughtBySubstitutes),
    ),
    of(
      'itinerant',
      '走教课时',
      'Periods taught by itinerants',
      'half periods',
      'neither',
      sum(quota?.itinerants, (row) => row.halfPeriods),
    ),
    of('moved', '拟交流', 'People who move', 'people', 'neither', rotation?.moves.length ?? null),
    of(
      'unfilled',
      '交流后缺员',
      'Posts left unfilled',
      'posts',
      'lower',
      sum(rotation?.unfilled, (row) => row.posts),
    ),
    of(
      'surplus',
      '交流后超员',
      'People above the posts',
      'people',
      'lower',
      sum(rotation?.surplus, (row) => row.people),
    ),
  ];
}

const equity = ({ indicators }: Plan): Figure[] =>
  indicators.map(({ id, stage, title, unit, direction, after }) =>
    figure('equity', stage === null ? id : `${id}.${stage}`, title, unit, direction, after),
  );

function cost({ pay }: Plan): Figure[] {
  const of = (
    id: string,
    zh: string,
    en: string,
    unit: string,
    direction: Indicator['direction'],
    value: number | null,
  ) => figure('cost', id, { zh, en }, unit, direction, value);
  return [
    of(
      'yearly',
      '本次测算的补助和津贴年支出',
      'Allowances and supplements decided, a year',
      'yuan a year',
      'lower',
      pay?.yearlyCost ?? null,
    ),
    of('province', '其中省级负担', 'of it the province', 'yuan a year', 'lower', pay?.shares.province ?? null),
    of('city', '其中市级负担', 'of it the city', 'yuan a year', 'lower', pay?.shares.city ?? null),
    of('county', '其中县级负担', 'of it the county', 'yuan a year', 'lower', pay?.shares.county ?? null),
    ...(pay?.tiers ?? []).map(({ tier, allowance }) =>
      of(`tier.${tier}`, `第 ${tier} 档补助`, `Allowance of tier ${tier}`, 'yuan a month', 'neither', allowance),
    ),
  ];
}

/** Of a plan without posts or rotation most rules were never put to the test: nought broken would say nothing. */
function audit({ quota, rotation, audit: { rules } }: Plan): Figure[] {
  const isWhole = quota !== null && rotation !== null;
  const applied = rules.filter(({ passed }) => passed !== null);
  const failed = applied.filter(({ passed }) => passed === false).length;
  const title = { zh: '未满足的硬规则', en: 'Hard rules broken' };
  return [figure('audit', 'failed', title, 'rules', 'lower', isWhole && applied.length > 0 ? failed : null)];
}
