/** What hard rules and goals build upon: facts, allowed moves, and the variables of the model. */
import type { Policy } from '../parameters.ts';
import type { Reason } from '../reason.ts';
import type { Person, Place, RotationFacts } from './facts.ts';

/** The `violation` of the rule makes the sentence. */
export type RotationReason = Reason;

export interface Eligibility {
  readonly person: number;
  /** 符合交流条件: in the base of the 10 %. */
  readonly eligible: boolean;
  /** Eligible, or named by a decision of the county that only the years at school stand against; and not pinned to stay. */
  readonly mayMove: boolean;
  readonly reasons: readonly RotationReason[];
  /** Why somebody who may meet the conditions is not moved this year all the same. */
  readonly kept: readonly RotationReason[];
}

/** A person may go to a place: school, stage and subject. */
export interface Arc {
  readonly index: number;
  readonly person: number;
  readonly place: number;
  /** One way; null when unknown. */
  readonly minutes: number | null;
  readonly room: boolean;
  /** Position of the school among the wishes from 0; their number when it is not among them; null without wishes. */
  readonly wish: number | null;
  /** Counts as rotation for the shares (R24, R25): by its form, its direction and `rotation.centrePointCounts`. */
  readonly counts: boolean;
  /** To a school of the same cluster, group or pair. */
  readonly inCircle: boolean;
}

/** One official coefficient with its variables: how far the variance ratio stands above its limit. */
export interface EquityPart {
  readonly id: EquityIndicator;
  readonly stage: 'primary' | 'junior';
  /** Variable of the excess, in units of 1/EQUITY_SCALE of the variance ratio; null when no plan can exceed the limit. */
  readonly excess: number | null;
  readonly schools: readonly EquitySchool[];
  readonly pupils: number;
  /** Today's mean per pupil. */
  readonly mean: number;
  /** Limit of the coefficient. */
  readonly limit: number;
}

export type EquityIndicator = 'higherDegree' | 'backbone' | 'peArts';

/** A school in the official figure, with the people it may have after the moves. */
export interface EquitySchool {
  readonly school: string;
  readonly pupils: number;
  /** Part of the school's people that the stage gets (nine-year schools are split by weighted pupils), else 1. */
  readonly share: number;
  readonly today: number;
  readonly fewest: number;
  /** Variables of the people above `fewest`, one a person, each in [0, 1]; empty when no move can change the number. */
  readonly steps: readonly number[];
}

export interface RotationVariables {
  /** By person index: 1 when the person moves. Only people who may move have one. */
  readonly moved: ReadonlyMap<number, number>;
  /** By arc index. */
  readonly arcs: readonly number[];
  /** Posts unfilled and people above posts, by place index; only places that a move can change. */
  readonly short: ReadonlyMap<number, number>;
  readonly surplus: ReadonlyMap<number, number>;
  /** 全科 teachers of a subject who stand on a 全科 post of the same school, by the place of their main subject. */
  readonly generalists: ReadonlyMap<number, number>;
}

export interface RotationContext {
  readonly facts: RotationFacts;
  /** By person index. */
  readonly eligibility: readonly Eligibility[];
  readonly arcs: readonly Arc[];
  readonly arcsOf: ReadonlyMap<number, readonly Arc[]>;
  readonly arcsInto: ReadonlyMap<number, readonly Arc[]>;
  /** By school code. */
  readonly arcsToSchool: ReadonlyMap<string, readonly Arc[]>;
  readonly variables: RotationVariables;
  readonly equity: readonly EquityPart[];
  /** Moves that R24 asks for on its larger base; 0 when it asks for none. */
  readonly requiredMoves: number;
}

/** People of a place who have a `moved` variable. */
export function leaversOf(place: Place, context: RotationContext): Person[] {
  return place.people
    .filter((person) => context.variables.moved.has(person))
    .map((person) => context.facts.people[person]!);
}

/** People of a school who have a `moved` variable, optionally only some. */
export function leaversFrom(
  school: string,
  context: RotationContext,
  wanted: (person: Person) => boolean = () => true,
): Person[] {
  return (context.facts.atSchool.get(school) ?? [])
    .filter((person) => context.variables.moved.has(person))
    .map((person) => context.facts.people[person]!)
    .filter(wanted);
}

export type Term = readonly [variable: number, coefficient: number];

/** Terms `coefficient × moved` of some people. */
export function movedTerms(
  people: readonly Person[],
  context: Pick<RotationContext, 'variables'>,
  coefficient = 1,
): Term[] {
  return people.map((person) => [context.variables.moved.get(person.index)!, coefficient]);
}

/** Terms `coefficient × arc`. */
export function arcTerms(arcs: readonly Arc[], context: Pick<RotationContext, 'variables'>, coefficient = 1): Term[] {
  return arcs.map((arc) => [context.variables.arcs[arc.index]!, coefficient]);
}

/** People at a place after the moves, as terms to be added to those of today. */
export function changeAt(place: Place, context: RotationContext): Term[] {
  return [
    ...arcTerms(context.arcsInto.get(place.index) ?? [], context),
    ...movedTerms(leaversOf(place, context), context, -1),
  ];
}

/** Largest number of people who may leave a school in a year (R26). */
export function turnoverLimit(people: number, policy: Policy): number {
  const limit = Math.floor(policy['rotation.maxTurnover'] * people + 1e-9);
  return people >= 3 ? Math.max(1, limit) : limit;
}

export const placeLabel = (place: Place): string => `${place.school.code},${place.stage}.${place.subject}`;
