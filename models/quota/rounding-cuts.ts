/**
 * Rounding cuts: teachers come whole. For subjects J taught by posts I of one norm L, Σ_{j∈J} (untaught + remote + itinerants +
 * substitutes from outside I) ≥ D_J − L·Σ q; with r = D_J mod L it follows that the left side is at least r·(⌈D_J / L⌉ − Σ q),
 * for whole q; people who teach without a post count like posts. No plan is cut off; the relaxation, which hires two fifths of a physics teacher, comes near the plans there are.
 */
import type { Term } from '../lp/builder.ts';
import type { Constraint, LinearModel } from '../lp/model.ts';
import { placeOf, type QuotaContext, type StageVariables, travelTo } from './variables.ts';

/** What a remainder must be for a cut to say anything, in half periods. */
const LEAST_REMAINDER = 1e-6;

/** The model with the cuts as further rows; its plans are the same. */
export function withRoundingCuts(model: LinearModel, context: QuotaContext): LinearModel {
  const cuts = context.stages.flatMap((stage) => cutsOf(context, stage));
  return { ...model, constraints: [...model.constraints, ...cuts] };
}

function cutsOf(context: QuotaContext, stage: StageVariables): readonly Constraint[] {
  const subjects = stage.lessons.map(({ subject }) => subject);
  const families = [...subjects.map((subject) => [subject]), ...groupsOf(stage).filter(({ length }) => length > 1)];
  return families.flatMap((family) => cutOf(context, stage, family) ?? []);
}

/** Subjects joined by posts that may teach both; posts that may teach every subject join nothing. */
function groupsOf({ posts, lessons }: StageVariables): readonly (readonly string[])[] {
  const groupOf = new Map(lessons.map(({ subject }, position) => [subject, position]));
  for (const { kind, substitutions } of posts) {
    const own = groupOf.get(kind.subject);
    if (own === undefined) continue;
    for (const { to } of substitutions) {
      const [kept, left] = [groupOf.get(kind.subject)!, groupOf.get(to)!];
      for (const [subject, group] of groupOf) if (group === left) groupOf.set(subject, kept);
    }
  }
  return [...Map.groupBy(groupOf.keys(), (subject) => groupOf.get(subject)!).values()];
}

function cutOf(context: QuotaContext, stage: StageVariables, family: readonly string[]): Constraint | null {
  const posts = stage.posts.filter(({ kind }) => family.includes(kind.subject));
  const norms = new Set(posts.map(({ kind }) => kind.norm));
  const [norm] = norms;
  if (norm === undefined || norms.size > 1) return null;
  const lessons = stage.lessons.filter(({ subject }) => family.includes(subject));
  const demand = lessons.reduce((sum, lesson) => sum + lesson.demand, 0);
  const remainder = demand - norm * Math.floor(demand / norm);
  if (remainder < LEAST_REMAINDER) return null;
  const otherwise = lessons.flatMap(({ subject, untaught, remote }): readonly Term[] => [
    [untaught, 1],
    ...(remote === null ? [] : [[remote, 1] as const]),
    ...travelTo(context, stage, subject).map(({ variable }): Term => [variable, 1]),
    ...stage.posts
      .filter((other) => !posts.includes(other))
      .flatMap(({ substitutions }) => substitutions.filter(({ to }) => to === subject))
      .map(({ variable }): Term => [variable, 1]),
  ]);
  const helpers = posts.reduce((sum, { kind }) => sum + kind.helpers, 0);
  const terms = [...otherwise, ...posts.map((post): Term => [post.posts, remainder])].toSorted(([a], [b]) => a - b);
  return {
    rule: 'Q05',
    label: `${placeOf(stage)} whole posts of ${family.join('+')}`,
    expression: { variables: terms.map(([variable]) => variable), coefficients: terms.map(([, value]) => value) },
    lower: remainder * (Math.ceil(demand / norm) - helpers),
    upper: Number.POSITIVE_INFINITY,
  };
}
