/**
 * Every number and switch of policy that the program reads, with its unit and words — but never its value.
 * Values are data: `src/policy/packs/*.json`, merged national → province → city → county, each with its source.
 */
import { demandParameters } from './parameters/demand.ts';
import { equityParameters } from './parameters/equity.ts';
import { horizonParameters } from './parameters/horizon.ts';
import type {
  ChoiceParameter,
  CurriculumParameter,
  FormsParameter,
  GoalAmountsParameter,
  ListParameter,
  MoveFormTerms,
  NumberParameter,
  NumberTableParameter,
  Parameter,
  RetirementParameter,
  RetirementRow,
  SmallSchoolTier,
  SubstitutionParameter,
  SwitchParameter,
  TierBand,
  TierBandsParameter,
  TierParameter,
} from './parameters/kinds.ts';
import { payParameters } from './parameters/pay.ts';
import { quotaParameters } from './parameters/quota.ts';
import { rotationParameters } from './parameters/rotation.ts';
import { timetableParameters } from './parameters/timetable.ts';
import { travelParameters } from './parameters/travel.ts';

export type {
  MoveForm,
  MoveFormTerms,
  Parameter,
  RetirementRow,
  SmallSchoolTier,
} from './parameters/kinds.ts';
export { tierModes } from './parameters/kinds.ts';
export { chosenQuotaGoalIds } from './parameters/quota.ts';
export { chosenRotationGoalIds } from './parameters/rotation.ts';
export { halfDayIds } from './parameters/timetable.ts';

export const parameters = {
  ...demandParameters,
  ...quotaParameters,
  ...timetableParameters,
  ...travelParameters,
  ...rotationParameters,
  ...equityParameters,
  ...payParameters,
  ...horizonParameters,
} as const satisfies Record<string, Parameter>;

export type ParameterId = keyof typeof parameters;
export const parameterIds = Object.keys(parameters) as readonly ParameterId[];

export type Curriculum = Readonly<Record<string, readonly number[]>>;
export type NumberTable = Readonly<Record<string, number>>;
export type SubstitutionTable = Readonly<Record<'primary' | 'junior', Readonly<Record<string, readonly string[]>>>>;

type ValueOf<P extends Parameter> = P extends NumberParameter
  ? number
  : P extends SwitchParameter
    ? boolean
    : P extends ChoiceParameter
      ? P['options'][number]
      : P extends ListParameter
        ? readonly string[]
        : P extends CurriculumParameter
          ? Curriculum
          : P extends NumberTableParameter | GoalAmountsParameter
            ? NumberTable
            : P extends SubstitutionParameter
              ? SubstitutionTable
              : P extends TierParameter
                ? readonly SmallSchoolTier[]
                : P extends FormsParameter
                  ? readonly MoveFormTerms[]
                  : P extends TierBandsParameter
                    ? readonly TierBand[]
                    : P extends RetirementParameter
                      ? readonly RetirementRow[]
                      : never;

/** All parameters with the values in force for one county. Models read nothing else of policy. */
export type Policy = { readonly [Id in ParameterId]: ValueOf<(typeof parameters)[Id]> };
