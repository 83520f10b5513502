/**
 * Posts that no goal tells apart: one more than the people of today is as much a change in one subject as in another, and a search
 * leaves them all in whichever it came to. They are spread over the subjects of their stage so that a post has about as much room in
 * each: class heads and other credited work then fall on everybody alike. Nothing that a rule or a goal counts gets worse.
 */
import type { Policy } from '../parameters.ts';
import { postLoads } from './head-assignment.ts';
import { awayFrom, type QuotaContext, type StageVariables } from './variables.ts';

/** Free shares closer than this are the same. */
const LEAST_GAIN = 1e-9;

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

/** A kind of post as it stands: its posts beyond the people of today, and the part of a post's load that is free. */
interface Standing {
  readonly posts: number;
  readonly beyondToday: number;
  /** Full loads that are free, and the same with one post fewer, each as a share of the posts. */
  readonly room: number;
  readonly share: number;
  readonly shareWithout: number;
}

/**
 * A post that nobody of today fills, from where most of a post is free to where least is; null where no such move leaves more free
 * than there was free where it goes. Each move lowers Σ_kinds Σ_{n < posts} (free share with n posts), so they come to an end.
 */
function nextMove(
  context: QuotaContext,
  stage: StageVariables,
  open: readonly number[],
  values: readonly number[],
  policy: Policy,
): { readonly from: number; readonly to: number } | null {
  const at = (variable: number | null) => (variable === null ? 0 : Math.round(values[variable]!));
  const loads = postLoads(context, stage, at, policy);
  const standings = open.flatMap((position): Standing[] => {
    const { kind, posts } = stage.posts[position]!;
    const people = at(posts) + kind.helpers;
    const room = people - loads[position]!;
    const beyondToday = at(posts) - kind.today;
    return at(posts) === 0 || beyondToday < 0
      ? []
      : [
          {
            posts,
            beyondToday,
            room,
            share: room / people,
            shareWithout: people > 1 ? (room - 1) / (people - 1) : 0,
          },
        ];
  });
  const [from] = standings
    .filter(({ beyondToday, room }) => beyondToday > 0 && room >= 1)
    .toSorted((a, b) => b.share - a.share);
  const [to] = standings.toSorted((a, b) => a.share - b.share);
  if (from === undefined || to === undefined || from.shareWithout <= to.share + LEAST_GAIN) return null;
  return { from: from.posts, to: to.posts };
}
