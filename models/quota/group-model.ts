/**
 * One group of schools with its posts between limits, for whole lessons: the rules, rounding cuts, and one whole variable a goal. A
 * goal measured in a whole variable lets a solver round its bounds up, and goals weighed together are closed in one search.
 */
import { expression, type Term } from '../lp/builder.ts';
import type { AdditiveGoal, Constraint, LinearExpression, LinearModel, Variable } from '../lp/model.ts';
import type { Policy } from '../parameters.ts';
import { buildQuotaModel } from './build.ts';
import type { Cluster } from './facts.ts';
import type { PostLimits } from './limits.ts';
import { withRoundingCuts } from './rounding-cuts.ts';
import { postTerms, type QuotaContext } from './variables.ts';
import { withWholeLoads } from './whole-loads.ts';

/** A goal as so many steps of a whole variable: goal = offset + step · variable, or less. */
export interface Measure {
  readonly id: string;
  readonly goal: AdditiveGoal;
  readonly variable: number;
  readonly step: number;
  readonly offset: number;
  /** The variable cannot be more in any plan worth having. */
  readonly most: number;
}

export interface GroupModel {
  /** Without goals. */
  readonly model: LinearModel;
  readonly context: QuotaContext;
  readonly measures: readonly Measure[];
}

/** Posts of each school between limits; of all schools together exactly `together`, or any number where that is null. */
export interface GroupPosts {
  readonly limits: ReadonlyMap<string, PostLimits>;
  readonly together: number | null;
}

export function groupModel(
  cluster: Cluster,
  { limits, together }: GroupPosts,
  goals: readonly string[],
  policy: Policy,
): GroupModel {
  const most = [...limits.values()].reduce((sum, limit) => sum + limit.most, 0);
  const built = buildQuotaModel([cluster], together ?? most, policy, { goals });
  const { context } = built;
  const tight = withWholeLoads(withRoundingCuts(built.model, context), context, policy);
  const variables: Variable[] = [...tight.variables];
  const constraints: Constraint[] = [...tight.constraints];
  const posts = (terms: readonly Term[], label: string, { least, most: upper }: PostLimits) =>
    constraints.push({ rule: 'Q23', label, expression: expression(terms), lower: least, upper });
  for (const school of context.schools) posts(postTerms(school), school.facts.code, limits.get(school.facts.code)!);
  if (together !== null)
    posts(context.schools.flatMap(postTerms), 'posts together', { least: together, most: together });
  const measures = tight.goals.flatMap((goal): Measure[] => {
    if (goal.kind !== 'additive') return [];
    const { step, offset, most: upper } = stepsOf(goal, context, together, variables);
    const variable = variables.length;
    variables.push({ index: variable, label: `steps of ${goal.id}`, lower: 0, upper, integer: true });
    constraints.push({
      rule: goal.rule,
      label: `steps of ${goal.id}`,
      expression: expression([...termsOf(goal.expression), [variable, -step]]),
      lower: Number.NEGATIVE_INFINITY,
      upper: offset - goal.constant,
    });
    return [{ id: goal.id, goal, variable, step, offset, most: upper }];
  });
  return { model: { ...tight, variables, constraints, goals: [] }, context, measures };
}

/**
 * With so many posts in all, Σ |q − today| goes in steps of two: one post more somewhere is one fewer elsewhere, and at most all
 * people of today are too many.
 */
function stepsOf(
  { id, expression: terms, constant }: AdditiveGoal,
  { schools }: QuotaContext,
  together: number | null,
  variables: readonly Variable[],
): Pick<Measure, 'step' | 'offset' | 'most'> {
  if (id !== 'change' || together === null) return { step: 1, offset: constant, most: mostOf(terms, variables) };
  const ordinary = schools.filter(({ facts }) => !facts.isSpecial);
  const special = schools.reduce((sum, { facts }) => sum + (facts.isSpecial ? facts.entitlement : 0), 0);
  const today = ordinary.reduce((sum, { facts, stages }) => {
    const kinds = stages.flatMap(({ posts }) => posts.map(({ kind }) => kind.today));
    return sum + facts.nonTeachingToday + kinds.reduce((all, people) => all + people, 0);
  }, 0);
  return { step: 2, offset: constant + together - special - today, most: today };
}

const termsOf = ({ variables, coefficients }: LinearExpression): Term[] =>
  variables.map((variable, position) => [variable, coefficients[position]!]);

const mostOf = ({ variables: terms, coefficients }: LinearExpression, variables: readonly Variable[]): number =>
  Math.floor(terms.reduce((sum, variable, position) => sum + coefficients[position]! * variables[variable]!.upper, 0));
