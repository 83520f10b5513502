/**
 * Class heads in whole numbers as far as loads allow: with posts and lessons decided, any share of the credited work within what
 * the posts can still carry is as good as another, and whole heads are what a school can act on.
 */
import type { Policy } from '../parameters.ts';
import { awayFrom, type QuotaContext, type StageVariables } from './variables.ts';

/** By position of the stage's kinds of post. */
export interface Assignment {
  /** They add up to the classes. */
  readonly heads: readonly number[];
  /** Full loads of other credited work; they add up to what the model counts. */
  readonly loads: readonly number[];
}

export function assignHeads(
  context: QuotaContext,
  stage: StageVariables,
  whole: (variable: number | null) => number,
  policy: Policy,
): Assignment {
  const room = roomForCredits(context, stage, whole, policy);
  const headLoad = policy['load.classHeadShare'];
  const people = stage.posts.map(({ kind, posts }) => whole(posts) + kind.helpers);
  const heads = headLoad === 0 ? uncounted(stage, room) : wholeFirst(stage.facts.classes, headLoad, room, people);
  const left = room.map((loads, position) => Math.max(0, loads - headLoad * heads[position]!));
  return { heads, loads: largestFirst(stage.facts.countedLoads, left) };
}

const byRoom = (room: readonly number[]): readonly number[] =>
  [...room.keys()].toSorted((a, b) => room[b]! - room[a]! || a - b);

/** One class a person where a whole one fits, then a second one, then the parts that are left. */
function wholeFirst(classes: number, headLoad: number, room: readonly number[], people: readonly number[]): number[] {
  const heads = room.map(() => 0);
  let left = classes;
  const give = (position: number, most: number) => {
    const given = Math.min(left, Math.max(0, most));
    heads[position] = heads[position]! + given;
    left -= given;
  };
  const order = byRoom(room);
  const wholeOnes = (position: number) => Math.floor(room[position]! / headLoad + 1e-9);
  for (const position of order) give(position, Math.min(people[position]!, wholeOnes(position)));
  for (const position of order) give(position, wholeOnes(position) - heads[position]!);
  for (const position of order) give(position, room[position]! / headLoad - heads[position]!);
  // Sums of thirds may leave a crumb.
  const first = order[0];
  if (left > 0 && first !== undefined) heads[first] = heads[first]! + left;
  return heads;
}

/** Where a head is credited nothing, all are with the posts that have most room. */
const uncounted = ({ facts }: StageVariables, room: readonly number[]): number[] =>
  room.map((_, position) => (position === byRoom(room)[0] ? facts.classes : 0));

function largestFirst(loads: number, room: readonly number[]): number[] {
  const given = room.map(() => 0);
  let left = loads;
  const order = byRoom(room);
  for (const position of order) {
    given[position] = Math.min(left, room[position]!);
    left -= given[position]!;
  }
  const first = order[0];
  if (left > 0 && first !== undefined) given[first] = given[first]! + left;
  return given;
}

/** Full loads of credited work that each kind of post can still carry. */
function roomForCredits(
  context: QuotaContext,
  stage: StageVariables,
  whole: (variable: number | null) => number,
  policy: Policy,
): readonly number[] {
  const loads = postLoads(context, stage, whole, policy);
  return stage.posts.map(({ kind, posts }, position) => Math.max(0, whole(posts) + kind.helpers - loads[position]!));
}

/** Full loads that each kind of post carries without credited work: own lessons, substitution, lessons away with their travel, rooms. */
export function postLoads(
  context: QuotaContext,
  stage: StageVariables,
  whole: (variable: number | null) => number,
  policy: Policy,
): readonly number[] {
  const away = 1 + policy['quota.itinerantTravelCredit'] / policy['quota.itinerantPeriodsPerTrip'];
  const own = new Map(stage.lessons.map((lesson) => [lesson.subject, whole(lesson.own)]));
  return stage.posts.map(({ kind, supervision, substitutions }) => {
    const load =
      (own.get(kind.subject) ?? 0) +
      sum(substitutions.map(({ variable }) => whole(variable))) +
      away * sum(awayFrom(context, stage, kind.subject).map(({ variable }) => whole(variable))) +
      whole(supervision);
    return load / kind.norm;
  });
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
