/**
 * The audit's own contract. A twin recomputes one hard rule from the county's data and the decisions alone. Nothing under
 * `models/audit` imports anything of the models: only county types, parameter types and words.
 */
import type { County, Stage } from '../../src/county/county.ts';
import type { MoveForm, Policy } from '../parameters.ts';
import type { Words } from '../words.ts';

/** Lessons of one school, stage and subject as the plan says they are taught, half periods a week. */
export interface LessonDecision {
  readonly school: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly own: number;
  readonly substitutes: number;
  readonly itinerants: number;
  readonly remote: number;
  readonly untaught: number;
}

export interface PostDecision {
  readonly school: string;
  readonly stage: Stage;
  /** Subject id, or `allSubject` for a 全科 post. */
  readonly subject: string;
  readonly posts: number;
}

export interface NonTeachingDecision {
  readonly school: string;
  readonly posts: number;
}

export interface ItinerantDecision {
  readonly home: string;
  readonly site: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly halfPeriods: number;
}

/** 兼课: half periods that teachers of `from` teach in `to` at one school; `from === to` is never listed. */
export interface SubstitutionDecision {
  readonly school: string;
  readonly stage: Stage;
  readonly from: string;
  readonly to: string;
  readonly halfPeriods: number;
}

/** Adults of subject `from` who sit in the room of remote lessons, half periods. */
export interface SupervisionDecision {
  readonly school: string;
  readonly stage: Stage;
  readonly from: string;
  readonly halfPeriods: number;
}

/** Class heads by the subject of their post; may be fractional where a teacher heads part of the classes of two stages. */
export interface ClassHeadDecision {
  readonly school: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly classes: number;
}

/** Full loads of credited work besides class heads that posts of a subject carry. */
export interface CreditDecision {
  readonly school: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly loads: number;
}

export interface MoveDecision {
  readonly teacher: string;
  readonly from: string;
  readonly to: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly room: boolean;
  readonly form: MoveForm;
  /** First month of the term. */
  readonly start: string;
  /** Last month of the term; null without an end. */
  readonly until: string | null;
}

export interface HeadMoveDecision {
  readonly teacher: string;
  readonly from: string;
  readonly to: string | null;
}

export interface AllowanceDecision {
  readonly tier: number;
  /** Absent: one allowance for the whole tier. Null: for people without a rank post. */
  readonly rankPost?: number | null | undefined;
  /** Yuan a month. */
  readonly allowance: number;
}

/** What class heads, backbone teachers, heads rated excellent and other heads get a month, yuan. */
export interface SupplementDecision {
  readonly id: 'classHead' | 'backbone' | 'headExcellent' | 'headOther';
  readonly amount: number;
}

/** The tier of remoteness that a school was paid in. */
export interface TierDecision {
  readonly school: string;
  readonly tier: number;
}

/** One visit of a travelling teacher; `every`: halfPeriods / 2 periods each week, else as many periods every other week. */
export interface VisitDecision {
  /** 1 = Monday. */
  readonly day: number;
  readonly half: 'morning' | 'afternoon';
  readonly site: string;
  readonly halfPeriods: number;
  readonly week: 'every' | 'odd' | 'even';
  readonly roadMinutes: number;
}

/** The week of one post, by its number from 1 within home, stage and subject. */
export interface TravellingPostDecision {
  readonly home: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly post: number;
  readonly visits: readonly VisitDecision[];
}

/** A future as it was stated: births by town, change of the entrants, share that goes on to junior schools, coming and going. */
export interface FutureGiven {
  readonly id: string;
  readonly title: Words;
  readonly births: readonly { readonly town: string | null; readonly year: number; readonly children: number }[];
  readonly entrantsPercentAYear: number;
  readonly juniorShare: number;
  readonly drifts: readonly {
    readonly location: 'countySeat' | 'townSeat' | 'village' | null;
    readonly town: string | null;
    readonly percentAYear: number;
  }[];
}

/** One cluster, stage and subject in one school year of one future. */
export interface PostYearDecision {
  readonly future: string;
  /** First month of the school year. */
  readonly schoolYear: string;
  readonly cluster: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly hired: number;
  readonly arrived: number;
  readonly departed: number;
  readonly retrainedIn: number;
  readonly retrainedOut: number;
  readonly people: number;
  readonly unfilled: number;
  readonly surplus: number;
}

export interface HorizonDecisions {
  readonly years: number;
  readonly futures: readonly FutureGiven[];
  /** Rows of noughts are left out. */
  readonly posts: readonly PostYearDecision[];
}

/** Everything that was decided. null: that model did not run, its rules do not apply. */
export interface Decisions {
  readonly quota: {
    readonly totalPosts: number;
    readonly posts: readonly PostDecision[];
    readonly nonTeaching: readonly NonTeachingDecision[];
    readonly lessons: readonly LessonDecision[];
    readonly itinerants: readonly ItinerantDecision[];
    readonly substitutions: readonly SubstitutionDecision[];
    readonly supervision: readonly SupervisionDecision[];
    readonly classHeads: readonly ClassHeadDecision[];
    readonly credited: readonly CreditDecision[];
  } | null;
  readonly timetable: {
    readonly posts: readonly TravellingPostDecision[];
    readonly notFitting: readonly ItinerantDecision[];
  } | null;
  readonly rotation: {
    readonly moves: readonly MoveDecision[];
    /** null: the leaders' run did not finish, and nothing is known of them. */
    readonly heads: readonly HeadMoveDecision[] | null;
    /** 期满返回: who is back at the school that holds the post when the year begins. */
    readonly returns: readonly { readonly teacher: string; readonly from: string; readonly to: string }[];
    /** Posts that rotation was planned against. */
    readonly posts: readonly PostDecision[];
  } | null;
  readonly pay: {
    readonly allowances: readonly AllowanceDecision[];
    readonly supplements: readonly SupplementDecision[];
    readonly schools: readonly TierDecision[];
  } | null;
  /** Several years are planned apart from the one year; absent where they were not. */
  readonly horizon?: HorizonDecisions | null;
}

export interface Violation {
  /** Whom or what it concerns, by name (a school, a person, a tier). */
  readonly subject: Words;
  readonly amount: number;
  readonly words: Words;
}

export interface Verdict {
  /** true: the rule applies; words: why it does not here. */
  readonly applies: true | Words;
  /** How many things were looked at. */
  readonly checked: number;
  readonly violations: readonly Violation[];
}

export interface AuditTwin {
  readonly id: string;
  check(county: County, policy: Policy, decisions: Decisions): Verdict;
}
