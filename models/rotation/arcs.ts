/**
 * Candidate moves: who may go where. Only towards room — places with more posts than people, or places somebody may
 * leave — so that thousands of people and hundreds of schools stay a small model.
 */
import type { Stage } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';
import { certificateStage } from './certificate-stage.ts';
import { inOneCircle } from './circles.ts';
import { type Commute, commuteOrRoom, commuteTo } from './commute-or-room.ts';
import { type Arc, type Eligibility, type RotationReason, turnoverLimit } from './context.ts';
import { crossStageConsent } from './cross-stage-consent.ts';
import { direction } from './direction.ts';
import { type Person, type Place, type RotationFacts, withinCentre } from './facts.ts';
import { isCountedWay } from './forms.ts';
import { pins } from './pins.ts';
import { relatives } from './relatives.ts';
import { type Candidate, mostOf, type PlaceRule } from './rotation-rule.ts';
import { subjectQualified } from './subject-qualified.ts';
import { volunteersNoWorse } from './volunteers-no-worse.ts';
import { withinCircle } from './within-circle.ts';

/** About the school only; asked once per person and school. */
const schoolRules: readonly PlaceRule[] = [direction, withinCircle, volunteersNoWorse, pins, relatives, commuteOrRoom];
/** About the stage and the subject; asked once per person and kind of post. */
const postRules: readonly PlaceRule[] = [certificateStage, subjectQualified, crossStageConsent];

/** All rules about a person and a place. */
export const placeRules: readonly PlaceRule[] = [...postRules, ...schoolRules];

/** Every rule that stands between a person and a place, for explanations. */
export function obstacles(candidate: Candidate, facts: RotationFacts, policy: Policy): RotationReason[] {
  return placeRules
    .filter((rule) => rule.applies(facts, policy) === true)
    .flatMap((rule) => rule.forbids(candidate, facts, policy) ?? []);
}

type Draft = Omit<Arc, 'index'>;

/** Arcs in canonical order: by person, then by place. */
export function arcsOf(facts: RotationFacts, eligibility: readonly Eligibility[], policy: Policy): Arc[] {
  const movers = eligibility.filter(({ mayMove }) => mayMove).map(({ person }) => facts.people[person]!);
  const mayLeave = freeToLeave(movers, facts, policy);
  const leavable = new Set(mayLeave.map(({ place }) => place));
  const open = facts.places.filter((place) => isOpen(place, leavable));
  const byPost = Map.groupBy(open, (place) => postKey(place.stage, place.subject));
  const posts = [...byPost.values()].map((places) => places[0]!);
  const forbidding = (rules: readonly PlaceRule[]) => rules.filter((rule) => rule.applies(facts, policy) === true);
  const inForce = { school: forbidding(schoolRules), post: forbidding(postRules) };
  const allowed = (rules: readonly PlaceRule[], candidate: Candidate): boolean =>
    rules.every((rule) => rule.forbids(candidate, facts, policy) === null);
  const drafts = mayLeave.flatMap((person) => {
    const commutes = new Map<string, Commute | null>();
    const commute = (place: Place): Commute | null => {
      const known = commutes.get(place.school.code);
      if (known !== undefined) return known;
      const found = allowed(inForce.school, { person, ...place })
        ? commuteTo(person, place.school, facts, policy)
        : null;
      commutes.set(place.school.code, found);
      return found;
    };
    const reachable = posts.filter((post) => allowed(inForce.post, { person, ...post }));
    return reachable
      .flatMap((post) => byPost.get(postKey(post.stage, post.subject))!)
      .filter((place) => place.school.code !== person.school.code)
      .toSorted((a, b) => a.index - b.index)
      .flatMap((place): Draft[] => {
        const way = commute(place);
        return way === null ? [] : [draft(person, place, way, facts, policy)];
      });
  });
  return withoutDeadEnds(drafts, facts).map((arc, index) => ({ index, ...arc }));
}

function draft(person: Person, place: Place, way: Commute, { pairs }: RotationFacts, policy: Policy): Draft {
  const { wishes } = person.teacher;
  const position = wishes.indexOf(place.school.code);
  return {
    person: person.index,
    place: place.index,
    minutes: way.minutes,
    room: way.room,
    wish: wishes.length === 0 ? null : position === -1 ? wishes.length : position,
    counts:
      person.form.countsForTenPercent &&
      isCountedWay(person.school, place.school, policy) &&
      (policy['rotation.centrePointCounts'] || !withinCentre(person.school, place.school)),
    inCircle: inOneCircle(person.school, place.school, pairs),
  };
}

/**
 * Nobody leaves a school whose turnover limit (R26) is nil, nor where a share among so few leavers (R27, R28) rounds to
 * nobody — unless a decision of the county sends the person.
 */
function freeToLeave(movers: readonly Person[], facts: RotationFacts, policy: Policy): Person[] {
  return [...Map.groupBy(movers, ({ school }) => school.code)].flatMap(([code, people]) => {
    const limit = turnoverLimit(facts.atSchool.get(code)?.length ?? 0, policy);
    const leaving = Math.min(limit, people.length);
    const nearRetirement = mostOf(policy['rotation.maxNearRetirement'], leaving);
    const lowRated = mostOf(policy['rotation.maxLowRated'], leaving);
    const isFree = (person: Person): boolean =>
      limit > 0 && (!person.nearRetirement || nearRetirement > 0) && (!person.lowRated || lowRated > 0);
    return people.filter((person) => person.place !== null && (person.goes !== null || isFree(person)));
  });
}

function isOpen(place: Place, leavable: ReadonlySet<number | null>): boolean {
  return place.school.inUse && (place.posts > place.people.length || leavable.has(place.index));
}

/** Drops moves into full places that nobody can leave after all; what is left is free of them. */
function withoutDeadEnds(drafts: readonly Draft[], facts: RotationFacts): readonly Draft[] {
  const leavable = new Set(drafts.map((arc) => facts.people[arc.person]!.place));
  const kept = drafts.filter((arc) => isOpen(facts.places[arc.place]!, leavable));
  return kept.length === drafts.length ? kept : withoutDeadEnds(kept, facts);
}

const postKey = (stage: Stage, subject: string): string => `${stage}\u0000${subject}`;
