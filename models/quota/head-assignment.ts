/**
 * Class heads in whole numbers as far as loads allow: with posts and lessons decided, any share of heads within what the
 * posts can still carry is as good as another, and whole heads are what a school can act on.
 */
import type { Policy } from '../parameters.ts';
import { awayFrom, type QuotaContext, type StageVariables } from './variables.ts';

/** Heads by position of the stage's kinds of post; they add up to the classes. */
export function assignHeads(
  context: QuotaContext,
  stage: StageVariables,
  whole: (variable: number | null) => number,
  policy: Policy,
): readonly number[] {
  const room = roomForHeads(context, stage, whole, policy);
  const byRoom = [...room.keys()].toSorted((a, b) => room[b]! - room[a]! || a - b);
  const heads = room.map(() => 0);
  let left = stage.facts.classes;
  for (const position of byRoom) {
    const given = Math.min(left, Math.floor(room[position]! + 1e-9));
    heads[position] = given;
    left -= given;
  }
  for (const position of byRoom) {
    const given = Math.min(left, Math.max(0, room[position]! - heads[position]!));
    heads[position] = heads[position]! + given;
    left -= given;
  }
  // Sums of thirds may leave a crumb.
  const first = byRoom[0];
  if (left > 0 && first !== undefined) heads[first] = heads[first]! + left;
  return heads;
}

/** Heads that each kind of post can still carry. */
function roomForHeads(
  context: QuotaContext,
  stage: StageVariables,
  whole: (variable: number | null) => number,
  policy: Policy,
): readonly number[] {
  const away = 1 + policy['quota.itinerantTravelCredit'] / policy['quota.itinerantPeriodsPerTrip'];
  const own = new Map(stage.lessons.map((lesson) => [lesson.subject, whole(lesson.own)]));
  return stage.posts.map(({ kind, posts, supervision, substitutions }) => {
    const load =
      (own.get(kind.subject) ?? 0) +
      sum(substitutions.map(({ variable }) => whole(variable))) +
      away * sum(awayFrom(context, stage, kind.subject).map(({ variable }) => whole(variable))) +
      whole(supervision);
    const credit = policy['load.classHeadShare'] * kind.norm;
    return credit === 0 ? stage.facts.classes : Math.max(0, kind.norm * whole(posts) - load) / credit;
  });
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
