/** The shapes of rotation rules: what each may look at and how it gives its reason. */
import type { School, Stage } from '../../src/county/county.ts';
import type { GoalRule, HardRule, SelectionRule } from '../rule.ts';
import type { Words } from '../words.ts';
import type { RotationContext, RotationReason } from './context.ts';
import type { Person, RotationFacts } from './facts.ts';

/** A place somebody might go to. */
export interface Candidate {
  readonly person: Person;
  readonly school: School;
  readonly stage: Stage;
  readonly subject: string;
}

/** Looks at a person alone: who stays. */
export type PersonRule = SelectionRule<RotationFacts, Person, RotationReason>;
/** Looks at a person and a place: where nobody may be sent. */
export type PlaceRule = SelectionRule<RotationFacts, Candidate, RotationReason>;
export type RotationHardRule = HardRule<RotationContext>;
export type RotationGoalRule = GoalRule<RotationContext>;
export type RotationRule = PersonRule | PlaceRule | RotationHardRule | RotationGoalRule;

export const always = (): true => true;

/** Silent rule: the switch is off. */
export const silentUnless = (condition: boolean, zh: string, en: string): true | Words => condition || { zh, en };

/** A share as whole numbers part/whole, so that rows have integer coefficients (0.2 → 1/5). */
export function shareAsFraction(share: number): { readonly part: number; readonly whole: number } {
  const whole = 10_000;
  const part = Math.round(share * whole);
  const divisor = greatestCommonDivisor(part, whole);
  return { part: part / divisor, whole: whole / divisor };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Smallest whole number of people that is at least a share of a base. */
export const leastOf = (share: number, base: number): number => Math.ceil(share * base - 1e-9);
/** Largest whole number of people that is at most a share of a base. */
export const mostOf = (share: number, base: number): number => Math.floor(share * base + 1e-9);
