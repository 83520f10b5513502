/** Several years as a document: `horizon.json`. Its JSON Schema is `npx junheng schema horizon`. */
import { z } from 'zod';
import { policyLocations } from '../county/vocabulary.ts';
import { Plan, PlanGoal, PlannedScenario, PlanStatus } from './plan.ts';

const Words = z.strictObject({ zh: z.string().min(1).max(200), en: z.string().min(1).max(200) });
const count = z.int().min(0);

export const mostYears = 10;
export const mostFutures = 8;

/** What may come, as people write it. */
export const GivenFuture = z.strictObject({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/),
  title: Words,
  weight: z.int().min(1).max(1000).default(1).describe('A future of weight 2 counts as much as two of weight 1'),
  births: z
    .array(
      z.strictObject({
        town: z.string().min(1).nullable().default(null).describe('null = the whole county, its towns included'),
        year: z.int().min(2000).max(2100).describe('Calendar year of birth'),
        children: z.int().min(0).max(1_000_000),
      }),
    )
    .max(5000)
    .default([]),
  entrantsPercentAYear: z
    .number()
    .min(-50)
    .max(100)
    .default(0)
    .describe('Change a year of the children who enter grade 1, where no births are given'),
  juniorShare: z
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe('Of the pupils who finish primary school, the share that goes on at the county’s junior schools'),
  drifts: z
    .array(
      z.strictObject({
        location: z.enum(policyLocations).nullable().default(null),
        town: z.string().min(1).nullable().default(null),
        percentAYear: z.number().min(-50).max(100),
      }),
    )
    .max(100)
    .default([])
    .describe('Pupils who come or go, per cent a year of every grade'),
});

const asToday: z.input<typeof GivenFuture> = {
  id: 'asToday',
  title: { zh: '按目前招生规模', en: 'Entrants as today' },
};

export const HorizonRequest = z
  .strictObject({
    format: z.literal('junheng-horizon-request/1'),
    county: z.string().min(1).max(100).optional().describe('Code or name of the county it is written for'),
    years: z.int().min(2).max(mostYears).default(5).describe('School years, the planned one first'),
    futures: z
      .array(GivenFuture)
      .min(1)
      .max(mostFutures)
      .default([GivenFuture.parse(asToday)]),
  })
  .describe('多年预测的前提 / How many years, and what they may bring');

const byStage = z.strictObject({ primary: count, junior: count });

const flows = {
  need: count.describe('Posts by the stated arithmetic'),
  hired: count,
  retired: count,
  left: count.describe('Gone otherwise than by age'),
  returned: z.int().describe('Back from leave, less those whose leave begins'),
  people: count.describe('Teaching there in that year'),
  unfilled: count,
  surplus: count,
};

export const HorizonYear = z.strictObject({
  schoolYear: z.string().describe('Its first month'),
  pupils: byStage,
  classes: byStage,
  ...flows,
  moved: count.describe('From one cluster to another'),
  retrained: count.describe('From primary to junior'),
  room: z.int().describe('Teachers there may be under the county total'),
});

export const HorizonPost = z.strictObject({
  schoolYear: z.string(),
  cluster: z.string(),
  stage: z.enum(['primary', 'junior']),
  subject: z.string(),
  ...flows,
  termsEnded: z.int().describe('Come, or with a minus gone, because a rotation term ended'),
  arrived: count,
  departed: count,
  retrainedIn: count,
  retrainedOut: count,
});

export const HorizonPlan = z.strictObject({
  format: z.literal('junheng-horizon/1'),
  status: PlanStatus,
  county: Plan.shape.county,
  scenarios: z.array(PlannedScenario),
  request: HorizonRequest,
  goals: z.array(PlanGoal.extend({ model: z.literal('horizon') })),
  futures: z.array(
    z.strictObject({
      id: z.string(),
      title: Words,
      weight: z.int(),
      years: z.array(HorizonYear),
      posts: z.array(HorizonPost).describe('Cluster, stage and subject, year by year; rows of noughts are left out'),
    }),
  ),
  /** Who is to be hired: the first year is the same in every future. */
  recruitment: z.array(
    z.strictObject({
      schoolYear: z.string(),
      cluster: z.string(),
      stage: z.enum(['primary', 'junior']),
      subject: z.string(),
      people: z.array(count).describe('By future, in their order'),
    }),
  ),
  audit: Plan.shape.audit,
  findings: Plan.shape.findings,
  diagnosis: Plan.shape.diagnosis,
  policy: Plan.shape.policy,
  identity: z.strictObject({
    runId: z.string(),
    countyHash: z.string(),
    policyHash: z.string(),
    requestHash: z.string(),
    program: z.string(),
    seed: z.int(),
    clockStopped: z.boolean(),
  }),
});

export type HorizonRequest = z.output<typeof HorizonRequest>;
export type HorizonPlan = z.infer<typeof HorizonPlan>;
export type HorizonYear = z.infer<typeof HorizonYear>;
export type HorizonPost = z.infer<typeof HorizonPost>;
