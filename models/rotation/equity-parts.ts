/**
 * Variables and rows that R33 and R43 share: people per school in each indicator, and one step a person. The number of people is
 * declared whole although it follows from whole moves: a solver can then branch on it, which closes the goals after equity in a
 * dozen nodes instead of thousands. Steps are divisible: they fill up in the order of their rising costs by themselves, and
 * branching on a single step only moves the others (half the nodes without it, measured at three thousand people).
 */
import type { Stage } from '../../src/county/county.ts';
import type { Demand } from '../demand/demand.ts';
import { stagesInOrder } from '../demand/stages.ts';
import type { LinearModelBuilder } from '../lp/builder.ts';
import type { Policy } from '../parameters.ts';
import {
  countsIn,
  countToday,
  EQUITY_SCALE,
  indicators,
  isInScope,
  isRecounted,
  limitUnits,
  stagePart,
  stepCosts,
  varianceShare,
} from './coefficients.ts';
import {
  arcTerms,
  type EquityIndicator,
  type EquityPart,
  type EquitySchool,
  movedTerms,
  type RotationContext,
  turnoverLimit,
} from './context.ts';
import { turns } from './turns.ts';

type Drafted = Omit<RotationContext, 'equity'>;
type Draft = Omit<EquityPart, 'excess' | 'schools'> & {
  readonly schools: readonly (EquitySchool & { most: number })[];
};

/** The six coefficients; those that the county's data do not allow (nobody counts) are left out. */
export function equityParts(model: LinearModelBuilder, context: Drafted, demand: Demand, policy: Policy): EquityPart[] {
  return stagesInOrder
    .flatMap((stage) => indicators.map((id) => draft(id, stage, context, demand, policy)))
    .filter(({ mean }) => mean > 0)
    .map((part) => withVariables(model, part, context, policy['equity.limitIsHard']));
}

function draft(id: EquityIndicator, stage: Stage, context: Drafted, demand: Demand, policy: Policy): Draft {
  const schools = context.facts.schools.flatMap((school) => {
    const { pupils, all, share } = stagePart(demand, school.code, stage, policy);
    if (pupils === 0 || !isInScope(school, all, policy)) return [];
    const today = countToday(context.facts, school.code, id, stage);
    const { fewest, most } = rangeOf(school.code, id, stage, today, context, policy);
    return [{ school: school.code, pupils, share, today: today.length, fewest, most, steps: [] }];
  });
  const pupils = schools.reduce((sum, school) => sum + school.pupils, 0);
  const people = schools.reduce((sum, school) => sum + school.share * school.today, 0);
  const limit = policy[`equity.cvLimit.${stage}`];
  return { id, stage, limit, schools, pupils, mean: pupils === 0 ? 0 : people / pupils };
}

/** Numbers of people that moves can lead to: bounded by who may leave, who may come, and the places there are. */
function rangeOf(
  code: string,
  id: EquityIndicator,
  stage: Stage,
  today: readonly number[],
  context: Drafted,
  policy: Policy,
): { fewest: number; most: number } {
  const { facts, variables } = context;
  const leavers = today.filter((person) => variables.moved.has(person) && isRecounted(facts.people[person]!));
  const leaving = mostLeaving(code, context, policy);
  const arriving = new Set(arrivals(code, id, stage, context).map(({ person }) => person)).size;
  const vacancies = facts.places
    .filter(({ school }) => school.code === code)
    .reduce((sum, { posts, people }) => sum + Math.max(0, posts - people.length), 0);
  return {
    fewest: today.length - Math.min(leavers.length, leaving),
    most: today.length + Math.min(arriving, vacancies + leaving),
  };
}

/** No more people than this leave a school: who may, and what R26 and decisions let go. */
export function mostLeaving(code: string, { facts, variables }: Drafted, policy: Policy): number {
  const here = facts.atSchool.get(code) ?? [];
  const pinned = here.filter((person) => facts.people[person]!.goes !== null).length;
  const movable = here.filter((person) => variables.moved.has(person)).length;
  return Math.min(movable, Math.max(pinned, turnoverLimit(here.length, policy)));
}

function arrivals(code: string, id: EquityIndicator, stage: Stage, { facts, arcsToSchool }: Drafted) {
  return (arcsToSchool.get(code) ?? []).filter(
    (arc) =>
      isRecounted(facts.people[arc.person]!) &&
      countsIn(id, stage, facts.people[arc.person]!.teacher, facts.places[arc.place]!.subject),
  );
}

function withVariables(model: LinearModelBuilder, part: Draft, context: Drafted, asLimit: boolean): EquityPart {
  const worst = part.schools.reduce(
    (sum, school) =>
      sum + Math.max(varianceShare(school, school.fewest, part), varianceShare(school, school.most, part)),
    0,
  );
  const mayExceed = worst > part.limit ** 2;
  const name = `${part.stage}.${part.id}`;
  const schools = part.schools.map(({ most, ...school }) => ({
    ...school,
    steps: Array.from({ length: mayExceed || asLimit ? most - school.fewest : 0 }, (_, step) =>
      model.continuous(`step[${school.school},${name}] ${school.fewest + step + 1}`, 0, 1),
    ),
  }));
  for (const school of schools) constrainSteps(model, school, part, context);
  if (!mayExceed) return { ...part, schools, excess: null };
  const costs = schools.map((school) => ({ school, ...stepCosts(school, part) }));
  const base = costs.reduce((sum, cost) => sum + cost.base, 0);
  const excess = model.continuous(`excess[${name}]`, 0, Math.ceil(EQUITY_SCALE * worst) + schools.length);
  model.constrain({
    rule: 'R43',
    label: `${name} variance ratio`,
    terms: [
      ...costs.flatMap(({ school, costs: rising }) =>
        school.steps.map((step, position) => [step, rising[position]!] as const),
      ),
      [excess, -1],
    ],
    upper: limitUnits(part.limit) - base,
  });
  return { ...part, schools, excess };
}

/** people = today + in − out = fewest + steps. */
function constrainSteps(model: LinearModelBuilder, school: EquitySchool, part: Draft, context: Drafted): void {
  if (school.steps.length === 0) return;
  const name = `${school.school},${part.stage}.${part.id}`;
  const people = model.integer(`people[${name}]`, school.fewest, school.fewest + school.steps.length, turns.people);
  const leaving = countToday(context.facts, school.school, part.id, part.stage)
    .filter((person) => context.variables.moved.has(person))
    .map((person) => context.facts.people[person]!)
    .filter(isRecounted);
  model.constrain({
    rule: 'R43',
    label: `${name} people`,
    terms: [
      ...arcTerms(arrivals(school.school, part.id, part.stage, context), context),
      ...movedTerms(leaving, context, -1),
      [people, -1],
    ],
    lower: -school.today,
    upper: -school.today,
  });
  model.constrain({
    rule: 'R43',
    label: `${name} steps`,
    terms: [[people, 1], ...school.steps.map((step) => [step, -1] as const)],
    lower: school.fewest,
    upper: school.fewest,
  });
}
