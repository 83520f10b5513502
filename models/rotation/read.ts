/**
 * Values of the variables → who moves where. Columns that are equal in every fact the model uses are put in the county's
 * declared order, then by lot: which of them the solver happened to pick never decides about a person.
 */

import { compareKeys } from '../demand/school-order.ts';
import type { Policy } from '../parameters.ts';
import { countsIn, indicators } from './coefficients.ts';
import type { Arc, RotationContext } from './context.ts';
import { roundsCounted } from './earlier-rounds.ts';
import { isAllSubject, type Person, type Place } from './facts.ts';
import { tieKey } from './order.ts';

export interface PlaceCount {
  readonly place: Place;
  readonly after: number;
  readonly short: number;
  readonly surplus: number;
}

export interface RotationReading {
  /** Chosen arcs in the order of people. */
  readonly moves: readonly Arc[];
  readonly counts: readonly PlaceCount[];
  /** Sets of people equal in every fact and in the declared order, some of whom move and others not, or elsewhere. */
  readonly drawn: readonly (readonly Person[])[];
}

export function readRotation(values: readonly number[], context: RotationContext, policy: Policy): RotationReading {
  const chosen = context.arcs.filter((arc) => values[context.variables.arcs[arc.index]!]! > 0.5);
  const { moves, drawn } = inDeclaredOrder(chosen, context, policy);
  return { moves, drawn, counts: countPlaces(moves, context) };
}

function inDeclaredOrder(
  chosen: readonly Arc[],
  context: RotationContext,
  policy: Policy,
): { moves: Arc[]; drawn: Person[][] } {
  const { arcsOf } = context;
  const arcOf = new Map(chosen.map((arc) => [arc.person, arc]));
  const moves: Arc[] = [];
  const drawn: Person[][] = [];
  for (const ordered of equalPeople(context, policy)) {
    const positions = ordered
      .map((person) => positionOf(arcOf.get(person.index), arcsOf.get(person.index)!))
      .sort((a, b) => a - b);
    const outcome = new Map(ordered.map((person, rank) => [person.index, positions[rank]!]));
    for (const person of ordered) {
      const arc = arcsOf.get(person.index)![outcome.get(person.index)!];
      if (arc !== undefined) moves.push(arc);
    }
    const tied = Map.groupBy(ordered, ({ teacher }) => tieKey(teacher, policy).join(' '));
    for (const people of tied.values()) {
      if (new Set(people.map(({ index }) => outcome.get(index))).size > 1) drawn.push(people);
    }
  }
  moves.sort((a, b) => a.person - b.person);
  drawn.sort((a, b) => a[0]!.index - b[0]!.index);
  return { moves, drawn };
}

/**
 * People who may move, those together whom the model cannot tell apart; in each group in the county's declared order, then
 * by lot: of a group the first ones move.
 */
export function equalPeople(context: RotationContext, policy: Policy): readonly (readonly Person[])[] {
  const { facts, arcsOf } = context;
  const people = [...arcsOf.keys()].map((person) => facts.people[person]!);
  return [...Map.groupBy(people, (person) => signature(person, context)).values()].map((group) =>
    group.toSorted((a, b) =>
      compareKeys([...tieKey(a.teacher, policy), a.lot, a.index], [...tieKey(b.teacher, policy), b.lot, b.index]),
    ),
  );
}

/** Position among the person's arcs; staying comes last. */
function positionOf(arc: Arc | undefined, own: readonly Arc[]): number {
  return arc === undefined ? Number.MAX_SAFE_INTEGER : own.indexOf(arc);
}

/** Everything that any row or goal looks at: two people with one signature are interchangeable columns. */
function signature(person: Person, { facts, arcsOf, eligibility }: RotationContext): string {
  const { teacher } = person;
  const counted = indicators.flatMap((id) =>
    (['primary', 'junior'] as const).map((stage) => countsIn(id, stage, teacher, teacher.mainSubject)),
  );
  const arcs = arcsOf
    .get(person.index)!
    .map(({ place, minutes, room, wish, counts, inCircle }) => [
      facts.places[place]!.index,
      minutes,
      room,
      wish,
      counts,
      inCircle,
    ]);
  return JSON.stringify([
    person.place,
    person.backbone,
    person.nearRetirement,
    person.lowRated,
    person.rankGroup,
    person.midCycle,
    person.overTerm && eligibility[person.index]!.eligible,
    person.goes !== null,
    person.stays !== null,
    person.form.form,
    roundsCounted(person),
    coupled(person, facts),
    person.form.post ? teacher.postSchool : null,
    teacher.allSubject,
    counted,
    arcs,
  ]);
}

/** Whoever is one of a couple is like nobody else: another's move bears on the own. */
const coupled = ({ index }: Person, { couples }: RotationContext['facts']): number | null =>
  couples.some((couple) => couple.includes(index)) ? index : null;

/** People, unfilled posts and people above posts at every place after the moves; 全科 posts are filled from within first. */
export function countPlaces(moves: readonly Arc[], { facts }: Pick<RotationContext, 'facts'>): PlaceCount[] {
  const after = facts.places.map(({ people }) => people.length);
  const generalists = facts.places.map(
    ({ people }) => people.filter((person) => facts.people[person]!.teacher.allSubject).length,
  );
  for (const { person, place } of moves) {
    const mover = facts.people[person]!;
    after[mover.place!]! -= 1;
    if (mover.teacher.allSubject) generalists[mover.place!]! -= 1;
    after[place]! += 1;
  }
  const onAllSubject = facts.places.map(() => 0);
  for (const all of facts.places.filter(isAllSubject))
    fillAllSubject(all, facts.places, after, generalists, onAllSubject);
  return facts.places.map((place) => {
    const standing = after[place.index]! + onAllSubject[place.index]!;
    return {
      place,
      after: after[place.index]!,
      short: Math.max(0, place.posts - standing),
      surplus: Math.max(0, standing - place.posts),
    };
  });
}

/** Those above the posts of their own subject first: that leaves the fewest posts unfilled. */
function fillAllSubject(
  all: Place,
  places: readonly Place[],
  after: readonly number[],
  generalists: readonly number[],
  onAllSubject: number[],
): void {
  for (const place of places) {
    if (place.school.code !== all.school.code || place.stage !== all.stage || isAllSubject(place)) continue;
    const room = all.posts - after[all.index]! - onAllSubject[all.index]!;
    const spare = Math.max(0, after[place.index]! - place.posts);
    const standing = Math.max(0, Math.min(room, spare, generalists[place.index]!));
    onAllSubject[all.index]! += standing;
    onAllSubject[place.index]! -= standing;
  }
}
