/** Rules of pay. A hard one also says by what step it is tightened and loosened when its price is asked. */
import type { GoalRule, HardRule, SelectionRule } from '../rule.ts';
import type { Words } from '../words.ts';
import type { PayContext } from './context.ts';

export interface PayHardRule extends HardRule<PayContext> {
  readonly trial: {
    /** Of what one step is, e.g. yuan a month for each rural teacher. */
    readonly unit: Words;
    readonly step: (context: PayContext) => number;
    /** Whether a price is asked for each row by itself too. */
    readonly byRow?: true;
  };
}

/** A school put into a tier. */
export interface TierChoice {
  readonly school: string;
  readonly tier: number;
}
export interface TierReason {
  readonly rule: 'P08';
  readonly values: { readonly assigned: number; readonly km: string; readonly minutes: string };
}

export type PayRule = PayHardRule | GoalRule<PayContext> | SelectionRule<PayContext, TierChoice, TierReason>;

const oneStep = ({ step }: PayContext): number => step;

/** One step of the amounts for each person concerned. */
export const eachPerson = { unit: { zh: '元/月（人均）', en: 'yuan a month each' }, step: oneStep } as const;
/** One step of the amount itself. */
export const eachAmount = { unit: { zh: '元/月', en: 'yuan a month' }, step: oneStep } as const;
/** A year of one step for everybody who receives something that is decided. */
export const yearOfAStep = {
  unit: { zh: '元/年', en: 'yuan a year' },
  step: ({ cells, supplements, step }: PayContext): number =>
    12 * step * [...cells.filter(({ tier }) => tier > 0), ...supplements].reduce((sum, { people }) => sum + people, 0),
} as const;
