/** The plan as a document: `plan.json`. Its JSON Schema is `npx junheng schema plan`. Timings are not here but in `run.json`. */
import { z } from 'zod';
import { count, Words } from './plan/common.ts';
import { Diagnosis } from './plan/diagnosis.ts';
import { Pay } from './plan/pay.ts';
import { Quota } from './plan/quota.ts';
import { Rotation } from './plan/rotation.ts';
import { Timetable } from './plan/timetable.ts';

export const PlanStatus = z.enum(['optimal', 'feasible', 'infeasible', 'none', 'error']);

/**
 * What has to stay as decided for a bound to hold, besides the values of the goals before it; `lessonsPlaced`: the timetable is
 * not finished, and the figure grows with every lesson that is still to be placed.
 */
export const BoundCondition = z.enum([
  'postsOfEveryCluster',
  'postsOfEveryClusterLessonsDivisible',
  'everyPost',
  'postsBeforeTimetable',
  'lessonsPlaced',
]);

export const PlanGoal = z.strictObject({
  model: z.enum(['quota', 'timetable', 'rotation', 'heads', 'pay']),
  id: z.string(),
  rule: z.string(),
  title: Words,
  unit: z.string(),
  resolution: z.number().positive(),
  value: z.number(),
  /** null when no bound is known. Conditional on the goals before it, and on `boundGiven` where that is present. */
  bound: z.number().nullable(),
  /** Present when what is known of the value holds only while something already decided stays: the county as a whole may do better. */
  boundGiven: BoundCondition.optional(),
  /** value − bound, in the goal's unit; 0 when proven, and 0 while open when the bound is met under its condition only. */
  gap: z.number().min(0).nullable(),
  proof: z.enum(['dual', 'tree', 'solver']),
  confirmedBy: z.array(z.string()),
  /** Of goals solved group by group: how many groups' own results are known how. Absent in plans of earlier versions. */
  groups: z.strictObject({ dual: count, tree: count, solver: count, open: count }).optional(),
  status: z.enum(['proven', 'open']),
  /** What the goal counts in all (e.g. all protected half periods), so that a gap has a base. */
  base: z.number().nullable(),
  /** Leximin only: schools by fill rate, worst first. */
  levels: z.array(z.strictObject({ school: z.string(), posts: z.number(), entitlement: z.number() })).optional(),
  /** Additive goals: the parts that sum to the value exactly. */
  parts: z.array(z.strictObject({ subject: z.string(), amount: z.number() })).optional(),
  /**
   * Multipliers of rows, and of the goals kept before this one, as whole multiples of 2^-30: with them anyone can add the bound
   * up from the county's data (`junheng verify`). One leaf, or the leaves of a branch tree, each with the cuts that lead to it;
   * `isEmpty`: nothing keeps the rows there. Of heads and pay; what rotation shows stands in `rotation.proof`.
   */
  certificate: z
    .array(
      z.strictObject({
        path: z.array(z.strictObject({ name: z.string(), side: z.enum(['atMost', 'atLeast']), value: z.int() })),
        isEmpty: z.boolean(),
        rows: z.array(z.strictObject({ row: z.string(), multiplier: z.string() })),
      }),
    )
    .optional(),
});

/** A what-if the plan stands under: its content hash and lineage, and each of its operations in a sentence. */
export const PlannedScenario = z.strictObject({
  id: z.string(),
  title: Words,
  derivedFrom: z.array(z.string()),
  operations: z.array(Words),
});

export const Plan = z.strictObject({
  format: z.literal('junheng-plan/1'),
  status: PlanStatus,
  county: z.strictObject({
    code: z.string(),
    name: z.string(),
    planningMonth: z.string(),
    notice: z.string().nullable(),
  }),
  /** Absent in plans of earlier versions; empty when the county was planned as it is. */
  scenarios: z.array(PlannedScenario).optional(),
  goals: z.array(PlanGoal),
  quota: Quota.nullable(),
  /** Absent in plans of earlier versions; null when the posts were not planned. */
  timetable: Timetable.nullable().optional(),
  /** The posts that rotation was planned against, and where they come from; null when rotation did not run. */
  posts: z
    .strictObject({
      source: z.enum(['quota', 'county', 'derived']),
      rows: z.array(
        z.strictObject({ school: z.string(), stage: z.enum(['primary', 'junior']), subject: z.string(), posts: count }),
      ),
    })
    .nullable(),
  rotation: Rotation.nullable(),
  /** null when pay was not planned. */
  pay: Pay.nullable(),
  /** Official figures before and after; null where the data do not allow them, with the reason. */
  indicators: z.array(
    z.strictObject({
      id: z.string(),
      stage: z.enum(['primary', 'junior']).nullable(),
      title: Words,
      unit: z.string(),
      direction: z.enum(['lower', 'higher']),
      before: z.number().nullable(),
      after: z.number().nullable(),
      limit: z.number().nullable(),
      note: Words.nullable(),
    }),
  ),
  audit: z.strictObject({
    /** null: there is no plan, nothing was audited (plans of earlier versions say true). */
    passed: z.boolean().nullable(),
    rules: z.array(
      z.strictObject({
        id: z.string(),
        hard: z.boolean(),
        title: Words,
        /** null: does not apply here, and `detail` says why. */
        passed: z.boolean().nullable(),
        checked: count,
        violations: z.array(z.strictObject({ subject: Words, amount: z.number(), words: Words })),
        detail: Words,
      }),
    ),
  }),
  findings: z.array(
    z.strictObject({
      level: z.enum(['error', 'warning', 'assumption']),
      code: z.string(),
      place: z.strictObject({
        table: z.string().optional(),
        row: z.int().optional(),
        column: z.string().optional(),
        pointer: z.string().optional(),
      }),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
      words: Words,
    }),
  ),
  /** Present when status is infeasible. */
  diagnosis: Diagnosis.nullable(),
  policy: z.array(
    z.strictObject({
      id: z.string(),
      value: z.json(),
      unit: z.string(),
      layer: z.string(),
      pack: z.string(),
      document: z.string(),
      text: z.string(),
      date: z.string().nullable(),
      certainty: z.string(),
    }),
  ),
  identity: z.strictObject({
    runId: z.string(),
    countyHash: z.string(),
    policyHash: z.string(),
    program: z.string(),
    seed: z.int(),
    only: z.enum(['quota', 'rotation', 'pay']).nullable(),
    /** A solve was stopped by the clock: the same inputs may then give another plan. */
    clockStopped: z.boolean(),
    /** Which of the lists near the best this is; absent: the best itself. */
    alternative: z.int().min(1).optional(),
    /** Hash of everything else in the document; absent in plans of earlier versions. */
    seal: z.string().optional(),
  }),
});

export type Plan = z.infer<typeof Plan>;
export type PlannedScenario = z.infer<typeof PlannedScenario>;
export type PlanStatus = z.infer<typeof PlanStatus>;
export type PlanGoal = z.infer<typeof PlanGoal>;
export type QuotaPlan = NonNullable<Plan['quota']>;
export type TimetablePlan = z.infer<typeof Timetable>;
export type RotationPlan = NonNullable<Plan['rotation']>;
export type PayPlan = z.infer<typeof Pay>;
export type Move = RotationPlan['moves'][number];
/** A typed reason: which rule, which numbers, and the sentence rendered from both. */
export type Reason = Move['reasons'][number];
export type AuditRule = Plan['audit']['rules'][number];
