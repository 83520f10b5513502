/** What the rules of the heads' run look at. The run proposes; cadre procedure decides. */
import type { School } from '../../src/county/county.ts';
import type { RotationReason } from './context.ts';
import type { Person, RotationFacts } from './facts.ts';

export type Chair = 'secretary' | 'head' | 'deputy';
export const chairs: readonly Chair[] = ['secretary', 'head', 'deputy'];

export interface Leader {
  readonly index: number;
  readonly person: Person;
  readonly chair: Chair;
  /** Whole months in the present duty; null when not given. */
  readonly monthsInDuty: number | null;
}

/** A leader who is due may take the same chair at another school. */
export interface HeadArc {
  readonly index: number;
  readonly leader: number;
  readonly to: School;
  /** One way; null when unknown. */
  readonly minutes: number | null;
}

export interface HeadsFacts {
  readonly rotation: RotationFacts;
  /** Everybody with a duty of secretary, head or deputy, in canonical order. */
  readonly leaders: readonly Leader[];
  /** Relatives and spouses by teacher id, whichever of the two recorded it. */
  readonly relatives: ReadonlyMap<string, ReadonlySet<string>>;
  /** School where everybody works once the teachers have moved, by teacher id. */
  readonly worksAfter: ReadonlyMap<string, string>;
}

/** A teacher’s move of this year, as far as leaders are concerned. */
export interface TeacherMove {
  readonly teacher: string;
  readonly to: string;
}

export interface HeadsContext {
  readonly facts: HeadsFacts;
  /** Leaders whose terms are served, or whom a decision sends. */
  readonly due: readonly Leader[];
  /** Why a leader who is due is not proposed, by leader index. */
  readonly kept: ReadonlyMap<number, RotationReason>;
  readonly arcs: readonly HeadArc[];
  /** Variable by leader index, for those who may move. */
  readonly moved: ReadonlyMap<number, number>;
  /** Variable by arc index. */
  readonly arcVariables: readonly number[];
}
