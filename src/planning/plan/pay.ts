/** Allowances and supplements. */
import { z } from 'zod';
import { count, Words } from './common.ts';

/** Yuan a year. */
const Shares = z.strictObject({ province: count, city: count, county: count });

/** Pay that follows the post: what a move changes of it, at the standards of this plan. */
export const MovePay = z.strictObject({
  /** Yuan a month; they sum to the change. */
  parts: z.array(
    z.strictObject({ item: z.enum(['tierAllowance', 'townshipAllowance', 'townPerformance']), amount: z.int() }),
  ),
  /** Yuan a year that each pays more because of this move; they sum to twelve times the change. */
  shares: z.strictObject({ province: z.int(), city: z.int(), county: z.int() }),
  /** Yuan a month of duties that do not move with the person, such as class head: lost unless given anew. */
  atStake: count,
});

/** `rankPost` is absent where the allowance is one for the whole tier, and null for people without a rank post. */
const TierAllowance = z.strictObject({
  tier: count,
  rankPost: count.nullable().optional(),
  allowance: count,
  recipients: count,
});

/** One rule, or one of its rows, a step tighter and a step looser. */
const Trial = z.strictObject({
  /** False: the rules then have no plan. */
  possible: z.boolean(),
  /** Change of the least yearly cost, yuan; null where cost is not what the rule limits, or no plan exists. */
  yearlyCost: z.int().nullable(),
  /** Change of the lowest tier's allowance within the budget, yuan a month; null where least cost is the goal. */
  lowestAllowance: z.int().nullable(),
});

/** Allowances by tier, what they cost and who pays. Members that may be absent are so in plans of earlier versions. */
export const Pay = z.strictObject({
  tiers: z.array(TierAllowance),
  supplements: z
    .array(
      z.strictObject({
        id: z.enum(['classHead', 'backbone', 'headExcellent', 'headOther']),
        amount: count,
        recipients: count,
      }),
    )
    .optional(),
  /** Of everything that is decided here. */
  yearlyCost: count,
  shares: Shares,
  /** Every item that follows posts and duties; those not decided go on at today's standard, for the staff after the moves. */
  costs: z
    .array(
      z.strictObject({
        item: z.enum([
          'tierAllowance',
          'townshipAllowance',
          'classHeadSupplement',
          'backboneSupplement',
          'headSupplement',
        ]),
        decided: z.boolean(),
        recipients: count,
        yearly: count,
        today: count.nullable(),
        shares: Shares,
      }),
    )
    .optional(),
  /** Average full pay of the teachers for whom it is known, beside the civil servants'. */
  average: z
    .strictObject({ people: count, teachers: z.number().nullable(), civilServants: count.nullable() })
    .optional(),
  parity: z.array(
    z.strictObject({
      rankPost: count,
      /** The rural school, where parity holds school by school. */
      school: z.string().optional(),
      ruralPeople: count,
      townPeople: count,
      ruralAverage: z.number(),
      townAverage: z.number(),
      ruralFull: z.number().nullable(),
      townFull: z.number().nullable(),
      /** Of how many people the full pay is known. */
      ruralFullKnown: count.optional(),
      townFullKnown: count.optional(),
    }),
  ),
  /** The tier of every school where somebody is paid, and where it comes from. */
  schools: z
    .array(
      z.strictObject({
        school: z.string(),
        tier: count,
        source: z.enum(['county', 'rule', 'location']),
        /** By road to the nearest school of the county seat; null when not known. */
        km: z.number().min(0).nullable(),
        minutes: count.nullable(),
        /** What the bands give; null when the road is not known. */
        byRule: count.nullable(),
      }),
    )
    .optional(),
  /** The least yearly cost at which the lowest tier gets at least so much; null when not finished in time. */
  frontier: z
    .array(
      z.strictObject({
        lowestAllowance: count,
        yearlyCost: count,
        shares: Shares,
        tiers: z.array(TierAllowance),
      }),
    )
    .nullable()
    .optional(),
  /** What rules cost, learnt by solving again; null when not finished in time. */
  prices: z
    .array(
      z.strictObject({
        rule: z.string(),
        /** The row by its label, e.g. a rank post; null: the rule as a whole. */
        row: z.string().nullable(),
        step: z.int().min(1),
        unit: Words,
        tighter: Trial,
        looser: Trial,
        /** What one step tighter costs when allowances need not be whole steps, yuan a year; null as above. */
        relaxation: z.number().nullable(),
      }),
    )
    .nullable()
    .optional(),
});
