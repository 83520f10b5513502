/** County facts → the rotation model: facts, eligibility, arcs, variables, rows, goals in the county's order. */
import type { County } from '../../src/county/county.ts';
import type { Demand } from '../demand/demand.ts';
import { LinearModelBuilder } from '../lp/builder.ts';
import type { LinearModel } from '../lp/model.ts';
import type { Policy } from '../parameters.ts';
import { arcsOf } from './arcs.ts';
import { goalRules, hardRules } from './catalogue.ts';
import { type Arc, type Eligibility, placeLabel, type RotationContext, type RotationVariables } from './context.ts';
import { eligibilityOf } from './eligibility.ts';
import { equityParts } from './equity-parts.ts';
import { isAllSubject, type PostRow, type RotationFacts, rotationFacts } from './facts.ts';
import { overTermBound } from './over-term.ts';
import { constrainPins, isSentByDecision } from './pins.ts';
import { basesOf, requiredOn } from './ten-percent.ts';
import { turns } from './turns.ts';

export interface RotationInput {
  readonly county: County;
  readonly policy: Policy;
  readonly demand: Demand;
  readonly posts: readonly PostRow[];
  readonly seed: number;
}

export interface RotationModel {
  readonly model: LinearModel;
  readonly context: RotationContext;
}

/** The whole model. `goals` in the order of `rotation.goals`. */
export function buildRotation({ county, policy, demand, posts, seed }: RotationInput): RotationModel {
  const facts = rotationFacts(county, policy, posts, seed);
  const eligibility = eligibilityOf(facts, policy);
  const arcs = arcsOf(facts, eligibility, policy);
  const model = new LinearModelBuilder('rotation');
  const requiredMoves = Math.max(
    ...basesOf(policy['rotation.minShareScope']).map((base) => requiredOn(base, facts, eligibility, policy).required),
  );
  const drafted = {
    facts,
    eligibility,
    arcs,
    arcsOf: Map.groupBy(arcs, ({ person }) => person),
    arcsInto: Map.groupBy(arcs, ({ place }) => place),
    arcsToSchool: Map.groupBy(arcs, ({ place }) => facts.places[place]!.school.code),
    variables: declare(model, facts, eligibility, arcs, policy),
    requiredMoves,
  };
  const ordered = policy['rotation.goals'];
  const needsEquity = ordered.includes('equity') || policy['equity.limitIsHard'];
  const equity = needsEquity ? equityParts(model, drafted, demand, policy) : [];
  const context: RotationContext = { ...drafted, equity };
  constrainPins(model, context);
  for (const rule of hardRules) if (rule.applies(context, policy) === true) rule.build(model, context, policy);
  for (const id of ordered) goalRules.find(({ goal }) => goal === id)?.build(model, context, policy);
  return { model: model.freeze(), context };
}

function declare(
  model: LinearModelBuilder,
  facts: RotationFacts,
  eligibility: readonly Eligibility[],
  arcs: readonly Arc[],
  policy: Policy,
): RotationVariables {
  const mustHaveOne = policy['rotation.overTermHard'] ? overTermBound({ facts, eligibility }) : [];
  const movable = new Set([
    ...arcs.map(({ person }) => person),
    ...facts.people.filter(isSentByDecision).map(({ index }) => index),
    ...mustHaveOne.map(({ index }) => index),
  ]);
  const moved = new Map(
    [...movable]
      .sort((a, b) => a - b)
      .map((person) => [person, model.integer(`moved[${facts.people[person]!.teacher.id}]`, 0, 1, turns.moved)]),
  );
  const arcVariables = arcs.map((arc) =>
    model.integer(
      `to[${facts.people[arc.person]!.teacher.id},${placeLabel(facts.places[arc.place]!)}]`,
      0,
      1,
      turns.arcs,
    ),
  );
  const { touched, generalist } = touchedPlaces(facts, movable, arcs);
  const generalists = new Map<number, number>();
  const short = new Map<number, number>();
  const surplus = new Map<number, number>();
  for (const place of facts.places) {
    if (!touched.has(place.index)) continue;
    const label = placeLabel(place);
    const above = place.people.length - place.posts;
    short.set(place.index, model.integer(`short[${label}]`, 0, place.posts, turns.posts));
    if (above > 0) surplus.set(place.index, model.integer(`surplus[${label}]`, 0, above, turns.posts));
    const others = generalist.get(place.index);
    if (others !== undefined)
      generalists.set(place.index, model.integer(`generalists[${label}]`, 0, others, turns.posts));
  }
  return { moved, arcs: arcVariables, short, surplus, generalists };
}

/** Places whose numbers can change, and how many 全科 teachers of a place could stand on 全科 posts of their school. */
function touchedPlaces(
  facts: RotationFacts,
  movable: ReadonlySet<number>,
  arcs: readonly Arc[],
): { readonly touched: ReadonlySet<number>; readonly generalist: ReadonlyMap<number, number> } {
  const touched = new Set(arcs.map(({ place }) => place));
  for (const person of movable) {
    const { place } = facts.people[person]!;
    if (place !== null) touched.add(place);
  }
  const generalist = new Map<number, number>();
  for (const all of facts.places.filter(isAllSubject)) {
    for (const place of facts.places) {
      if (place.school.code !== all.school.code || place.stage !== all.stage || isAllSubject(place)) continue;
      const people = place.people.filter((person) => facts.people[person]!.teacher.allSubject).length;
      if (people === 0) continue;
      generalist.set(place.index, Math.min(people, all.posts));
      touched.add(place.index).add(all.index);
    }
  }
  return { touched, generalist };
}
