/**
 * Posts that no goal tells apart: one more than the people of today is as much a change in one subject as in another, and a search
 * leaves them all in whichever it came to. They are spread over the subjects of their stage whose posts carry most, so that class
 * heads and other credited work find room where people teach. Nothing that a rule or a goal counts gets worse.
 */
import type { Policy } from '../parameters.ts';
import { postLoads } from './head-assignment.ts';
import { awayFrom, type QuotaContext, type StageVariables } from './variables.ts';

/** The same values with such posts spread. */
export function evenlySpread(context: QuotaContext, values: readonly number[], policy: Policy): number[] {
  const spread = [...values];
  for (const stage of context.stages) {
    const open = openKinds(context, stage, spread, policy);
    for (let move = nextMove(context, stage, open, spread, policy); move !== null; ) {
      spread[move.from] = spread[move.from]! - 1;
      spread[move.to] = spread[move.to]! + 1;
      move = nextMove(context, stage, open, spread, policy);
    }
  }
  return spread;
}

/** Positions of kinds of post that rules other than their load say nothing about: with lessons, without itinerants, PE where its ratio binds left out. */
function openKinds(
  context: QuotaContext,
  stage: StageVariables,
  values: readonly number[],
  policy: Policy,
): readonly number[] {
  const taught = new Set(stage.lessons.map(({ subject }) => subject));
  return stage.posts.flatMap(({ kind }, position) => {
    const travels = awayFrom(context, stage, kind.subject).some(({ variable }) => values[variable]! > 0);
    const isBound = kind.subject === 'pe' && policy['quota.peRatioIsHard'];
    return taught.has(kind.subject) && !travels && !isBound ? [position] : [];
  });
}

/** The post with most room that is more than today's people, to where a post has least; null where that evens nothing out. */
function nextMove(
  context: QuotaContext,
  stage: StageVariables,
  open: readonly number[],
  values: readonly number[],
  policy: Policy,
): { readonly from: number; readonly to: number } | null {
  const at = (variable: number | null) => (variable === null ? 0 : Math.round(values[variable]!));
  const loads = postLoads(context, stage, at, policy);
  const kinds = open.map((position) => {
    const { kind, posts } = stage.posts[position]!;
    const people = at(posts);
    return { posts, people, more: people - kind.today, room: people + kind.helpers - loads[position]! };
  });
  const [from] = kinds.filter(({ more }) => more > 0).toSorted((a, b) => b.room - a.room);
  const [to] = kinds.filter(({ more, people }) => more >= 0 && people > 0).toSorted((a, b) => a.room - b.room);
  if (from === undefined || to === undefined || from.room - 1 < to.room + 1e-9 || from.room < 1) return null;
  return { from: from.posts, to: to.posts };
}
