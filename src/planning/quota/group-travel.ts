/** Whole lessons of a group whose posts are decided, with the least travel among those that keep what the goals before it reach. */
import { expression, type Term } from '../../../models/lp/builder.ts';
import type { LinearModel } from '../../../models/lp/model.ts';
import type { Policy } from '../../../models/parameters.ts';
import { type GroupModel, groupModel } from '../../../models/quota/group-model.ts';
import type { PostLimits } from '../../../models/quota/limits.ts';
import { awayFrom, placeOf, type QuotaContext, schoolPosts } from '../../../models/quota/variables.ts';
import { lessonVariables } from '../../../models/quota/whole-lessons.ts';
import type { GoalResult } from '../../solver/port.ts';
import { type GroupAnswer, least, reachedBy, stepsTo } from './group-search.ts';
import type { ClusterRange, Workshop } from './question.ts';

/** Branch-and-bound nodes for the least travel, posts as decided. */
const NODES = 1000;
/** What a step of each goal of lessons weighs against one of the goal after it: more than a plan could trade for it. */
const TRADE = 30;
/** Distance from a whole number at which a lesson counts as whole. */
const CRUMB = 1e-6;

export type Travelled =
  | {
      readonly kind: 'plan';
      readonly context: QuotaContext;
      /** Of the group's model; lessons whole. */
      readonly values: readonly number[];
      /** The travel goal, where the county has it. */
      readonly goals: readonly GoalResult[];
      readonly clockStopped: boolean;
    }
  | Exclude<GroupAnswer, { kind: 'plan' }>;

/** `values`: a plan of the group with the posts to keep. */
export async function withLeastTravel(
  { cluster }: ClusterRange,
  decided: GroupModel,
  values: readonly number[],
  workshop: Workshop,
): Promise<Travelled> {
  const { policy } = workshop;
  const lessonGoals = decided.measures.map(({ id }) => id).filter((id) => id !== 'change');
  const limits = new Map(
    decided.context.schools.map((school): [string, PostLimits] => {
      const posts = schoolPosts(school, values);
      return [school.facts.code, { least: posts, most: posts }];
    }),
  );
  const built = groupModel(cluster, { limits, together: null }, [...lessonGoals, 'travel'], policy);
  const fixed = withPosts(built, decided, values);
  const travel = built.measures.find(({ id }) => id === 'travel')!;
  const kept = [...fixed.variables];
  for (const id of lessonGoals) {
    const reached = reachedBy(decided.measures.find((measure) => measure.id === id)!, values);
    const measure = built.measures.find((candidate) => candidate.id === id)!;
    kept[measure.variable] = { ...kept[measure.variable]!, upper: stepsTo(measure, reached) };
  }
  const search = async (limited: ReadonlySet<string>) => {
    const model = withFewSites(fixed, built.context, values, limited, policy);
    const bounded = { ...model, variables: [...kept, ...model.variables.slice(kept.length)] };
    const asked = { nodes: NODES, confirm: limited.size === 0 };
    const answer = await least(bounded, [[travel.variable, 1]], asked, workshop);
    if (answer.kind !== 'plan') return answer;
    const whole = await wholeLessons(built, model, answer.values, workshop);
    return whole.kind === 'plan' ? { ...whole, word: answer.word } : whole;
  };
  const first = await search(new Set());
  if (first.kind !== 'plan') return first;
  const whole = await served(first, (plan) => tooManySites(built.context, plan, policy), search);
  const isAsked = policy['quota.goals'].includes('travel');
  const value = Math.round(reachedBy(travel, whole.values));
  const { unit, resolution } = travel.goal;
  const { bound, proof, confirmedBy } = first.word;
  const result: GoalResult = { id: 'travel', unit, resolution, value, bound, status: 'open', proof, confirmedBy };
  return {
    kind: 'plan',
    context: built.context,
    values: whole.values,
    goals: isAsked ? [result] : [],
    clockStopped: first.clockStopped || whole.clockStopped,
  };
}

type Plan = Extract<GroupAnswer, { kind: 'plan' }>;

/** How often posts that go to more sites than a week's timetable can hold are limited, and lessons shared out anew. */
const ATTEMPTS = 4;

/**
 * What a timetable could not hold would go untaught again. Only posts found to go to too many sites are limited, which costs little;
 * where no plan reaches as much under these limits, the one before stands and the timetable says what does not fit.
 */
async function served(
  first: Plan,
  crowded: (values: readonly number[]) => readonly string[],
  search: (limited: ReadonlySet<string>) => Promise<GroupAnswer>,
): Promise<Plan> {
  const limited = new Set<string>();
  let plan = first;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const more = crowded(plan.values).filter((place) => !limited.has(place));
    if (more.length === 0) break;
    for (const place of more) limited.add(place);
    const next = await search(limited);
    if (next.kind !== 'plan') break;
    plan = next;
  }
  return plan;
}

const kindsOf = ({ stages }: QuotaContext) =>
  stages.flatMap((stage) =>
    stage.posts.map((post) => ({ stage, post, place: `${placeOf(stage)},${post.kind.subject}` })),
  );

/** Kinds of post that go to more sites than their people can serve in a week. */
function tooManySites(context: QuotaContext, values: readonly number[], policy: Policy): readonly string[] {
  return kindsOf(context)
    .filter(({ stage, post }) => {
      const sites = awayFrom(context, stage, post.kind.subject).filter(({ variable }) => values[variable]! > CRUMB);
      return sites.length > policy['timetable.sitesAWeek'] * Math.round(values[post.posts]!);
    })
    .map(({ place }) => place);
}

/** The model in which the named kinds of post, decided as they are, go to no more sites than their people can serve in a week. */
function withFewSites(
  model: LinearModel,
  context: QuotaContext,
  decided: readonly number[],
  limited: ReadonlySet<string>,
  policy: Policy,
): LinearModel {
  const variables = [...model.variables];
  const constraints = [...model.constraints];
  const most = (terms: readonly Term[], label: string, upper: number) =>
    constraints.push({ rule: 'Q08', label, expression: expression(terms), lower: Number.NEGATIVE_INFINITY, upper });
  for (const { stage, post, place } of kindsOf(context).filter((kind) => limited.has(kind.place))) {
    const visits = awayFrom(context, stage, post.kind.subject).map(({ variable, site }): Term => {
      const visit = variables.length;
      variables.push({ index: visit, label: `visits[${place}→${site}]`, lower: 0, upper: 1, integer: true });
      most(
        [
          [variable, 1],
          [visit, -variables[variable]!.upper],
        ],
        `${place} visits ${site}`,
        0,
      );
      return [visit, 1];
    });
    most(visits, `${place} sites`, policy['timetable.sitesAWeek'] * Math.round(decided[post.posts]!));
  }
  return { ...model, variables, constraints };
}

/** Every whole variable of the posts as decided. */
function withPosts({ model, context }: GroupModel, decided: GroupModel, values: readonly number[]): LinearModel {
  const variables = [...model.variables];
  const fix = (variable: number, value: number) => {
    const whole = Math.round(value);
    variables[variable] = { ...variables[variable]!, lower: whole, upper: whole };
  };
  for (const [position, school] of context.schools.entries()) {
    const other = decided.context.schools[position]!;
    fix(school.nonTeaching, values[other.nonTeaching]!);
    for (const [at, stage] of school.stages.entries())
      for (const [kind, { posts }] of stage.posts.entries()) fix(posts, values[other.stages[at]!.posts[kind]!.posts]!);
  }
  return { ...model, variables };
}

/**
 * With all whole variables as they are, the lessons are a flow in a network: the best corner of the weighed goals has them whole.
 */
async function wholeLessons(
  { context, measures }: GroupModel,
  { variables, ...model }: LinearModel,
  values: readonly number[],
  workshop: Workshop,
): Promise<GroupAnswer> {
  const isWhole = (at: readonly number[]) =>
    lessonVariables(context).every((variable) => Math.abs(at[variable]! - Math.round(at[variable]!)) <= CRUMB);
  const steps = new Set(measures.map(({ variable }) => variable));
  const loads = variables.map((variable) => {
    if (!variable.integer || steps.has(variable.index)) return { ...variable, integer: false };
    const whole = Math.round(values[variable.index]!);
    return { ...variable, lower: whole, upper: whole };
  });
  const [travel, ...others] = measures.toReversed();
  const reach = reachedBy(travel!, values) + 1;
  const terms = [
    ...termsOf(travel!.goal.expression, 1),
    ...others.flatMap(({ goal }, position) => termsOf(goal.expression, reach * TRADE ** position)),
  ];
  const answer = await least({ ...model, variables: loads }, terms, { nodes: 1, confirm: false }, workshop);
  if (answer.kind !== 'plan') return answer;
  if (!isWhole(answer.values)) return { kind: 'error', code: 'quota.brokenLessons', message: 'lessons are not whole' };
  const rounded = [...answer.values];
  for (const variable of lessonVariables(context)) rounded[variable] = Math.round(rounded[variable]!);
  return { ...answer, values: rounded };
}

const termsOf = (
  { variables, coefficients }: { readonly variables: readonly number[]; readonly coefficients: readonly number[] },
  weight: number,
): Term[] => variables.map((variable, position) => [variable, weight * coefficients[position]!]);
