/** What kinds of parameters there are, and how one is declared: unit and words, never a value. */
import type { Words } from '../words.ts';

interface Common extends Words {
  readonly unit: string;
}
export interface NumberParameter extends Common {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly integer?: true;
}
export interface SwitchParameter extends Common {
  readonly kind: 'switch';
}
export interface ChoiceParameter extends Common {
  readonly kind: 'choice';
  readonly options: readonly [string, ...string[]];
}
/** A list of known words, in an order that may matter (goals) or not (sets). */
export interface ListParameter extends Common {
  readonly kind: 'list';
  readonly options: readonly string[] | 'subjects' | 'exemptionCodes';
}
/** Half periods a week by subject and grade 1–9: `{music: [4,4,3,3,3,3,2,2,2]}`. */
export interface CurriculumParameter extends Common {
  readonly kind: 'curriculum';
}
/** A number by key, e.g. periods a week by subject. `*` is the value of every key not named. */
export interface NumberTableParameter extends Common {
  readonly kind: 'numberTable';
}
/** How much of each goal, in its own unit; of a goal that is not named, nothing. */
export interface GoalAmountsParameter extends Common {
  readonly kind: 'goalAmounts';
  readonly goals: readonly string[];
}
/** 兼课: which subjects a teacher of a subject may also teach, by stage. */
export interface SubstitutionParameter extends Common {
  readonly kind: 'substitution';
}
/** Small-school tiers, smallest first: up to `maxPupils` the entitlement is at least what the tier gives. */
export interface TierParameter extends Common {
  readonly kind: 'tiers';
}
/** Forms of move: what each does to 编制实名 and 实际在岗, one row a form. */
export interface FormsParameter extends Common {
  readonly kind: 'forms';
}
/** Remoteness by road: from so many kilometres or minutes from the county seat a school is in the tier. Nearest first. */
export interface TierBandsParameter extends Common {
  readonly kind: 'tierBands';
}
/** Statutory retirement: rows by sex and post class. */
export interface RetirementParameter extends Common {
  readonly kind: 'retirement';
}

export const tierModes = ['fixed', 'perClass', 'perPupil'] as const;

export interface SmallSchoolTier {
  readonly maxPupils: number;
  /** `value` staff, `value` staff a class, or one member of staff for `value` pupils. */
  readonly mode: (typeof tierModes)[number];
  readonly value: number;
}
/** Either distance or road time is enough to be in the tier. */
export interface TierBand {
  readonly tier: number;
  readonly km: number;
  readonly minutes: number;
}
/** From `firstBirthMonth` on, the base age rises one month per `monthsPerStep` months of birth, up to `finalAgeMonths`. */
export interface RetirementRow {
  readonly sex: 'female' | 'male';
  readonly postClass: 'teaching' | 'management' | 'support';
  /** Women holding senior titles have a row of their own. */
  readonly seniorTitle: boolean;
  readonly baseAgeMonths: number;
  readonly firstBirthMonth: string;
  readonly monthsPerStep: number;
  readonly finalAgeMonths: number;
}

export type MoveForm = 'regular' | 'support' | 'attachment' | 'itinerant' | 'shadowing' | 'transfer';

/** What one form of move changes. 人走编留 is a form whose post, contract, rank post and payroll stay. */
export interface MoveFormTerms {
  readonly form: MoveForm;
  /** 编制 goes to the school moved to. */
  readonly post: boolean;
  /** 聘用合同 is made with the school moved to. */
  readonly contract: boolean;
  /** 岗位等级 is held there, and takes one of its rank posts. */
  readonly rankPost: boolean;
  /** 工资关系 goes there, and with it what the paying school pays by its location (区域绩效). */
  readonly payroll: boolean;
  /** Allowances that belong to the place (生活补助、乡镇工作补贴) are those of the place of work. */
  readonly allowances: boolean;
  /** The school at which education statistics, and so the official coefficients, count the person. */
  readonly countedAt: 'home' | 'destination';
  /** Least length in months; null: without an end, nobody returns. */
  readonly leastMonths: number | null;
  readonly countsForTenPercent: boolean;
  /** Time at a rural school counts as rural service (职称评聘的乡村任教经历). */
  readonly ruralService: boolean;
}

export type Parameter =
  | NumberParameter
  | SwitchParameter
  | ChoiceParameter
  | ListParameter
  | CurriculumParameter
  | NumberTableParameter
  | GoalAmountsParameter
  | SubstitutionParameter
  | TierParameter
  | FormsParameter
  | TierBandsParameter
  | RetirementParameter;

export const share = (zh: string, en: string): NumberParameter => ({
  kind: 'number',
  unit: 'share',
  min: 0,
  max: 1,
  zh,
  en,
});
export const number = (unit: string, min: number, max: number, zh: string, en: string): NumberParameter => ({
  kind: 'number',
  unit,
  min,
  max,
  zh,
  en,
});
export const whole = (unit: string, min: number, max: number, zh: string, en: string): NumberParameter => ({
  kind: 'number',
  unit,
  min,
  max,
  integer: true,
  zh,
  en,
});
export const on = (zh: string, en: string): SwitchParameter => ({ kind: 'switch', unit: 'on or off', zh, en });
