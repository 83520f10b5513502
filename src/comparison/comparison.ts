/**
 * Two to twenty plans side by side, as a document. The first is the one the others are measured against. Lists of values
 * have one entry a plan, in the order of `plans`.
 */
import { z } from 'zod';
import { PlannedScenario, PlanStatus } from '../planning/plan.ts';

export const fewestPlans = 2;
export const mostPlans = 20;

const Words = z.strictObject({ zh: z.string(), en: z.string() });
const values = z.array(z.number().nullable());

export const ComparedPlan = z
  .strictObject({
    label: Words,
    /** Run of the service that made it; null for a file. */
    run: z.string().nullable(),
    status: PlanStatus,
    county: z.strictObject({ code: z.string(), name: z.string(), planningMonth: z.string() }),
    scenarios: z.array(PlannedScenario),
    planId: z.string(),
    countyHash: z.string(),
    policyHash: z.string(),
    clockStopped: z.boolean(),
    lacks: z
      .array(z.enum(['quota', 'rotation', 'pay']))
      .describe(
        'Parts without a result, as of a run that was stopped, impossible or of one model; nothing is compared there',
      ),
  })
  .describe('One of the plans compared');

export const Indicator = z
  .strictObject({
    id: z.string(),
    group: z.enum(['goals', 'staffing', 'equity', 'cost', 'audit']),
    title: Words,
    unit: z.string(),
    direction: z.enum(['lower', 'higher', 'neither']).describe('Which way is better'),
    values: values.describe('null = not planned, or the data do not give it'),
    differences: values.describe('Against the first plan'),
    best: z.array(z.int()).describe('Positions of the best plans; empty where all are equal or neither is better'),
    proven: z.array(z.boolean().nullable()).describe('Goals only: no plan does better, to the resolution'),
  })
  .describe('One figure of every plan');

const RuleOutcome = z.strictObject({
  id: z.string(),
  title: Words,
  passed: z.array(z.boolean().nullable()).describe('null = the rule does not apply there'),
  violations: z.array(z.array(Words)),
});

const PolicyDifference = z.strictObject({
  id: z.string(),
  title: Words,
  unit: z.string(),
  values: z.array(z.json()),
});

export const Facet = z.strictObject({ id: z.string(), title: Words, unit: z.string(), values });

const SchoolDifference = z
  .strictObject({
    school: z.string(),
    name: z.string(),
    facets: z.array(Facet).describe('Only what differs'),
    reasons: z.array(z.array(Words)).describe('What bound the school in each plan'),
  })
  .describe('A school whose outcome differs');

export const PersonOutcome = z.strictObject({
  kind: z
    .enum(['moves', 'stays', 'leads', 'absent', 'unknown'])
    .describe('absent = not among its people; unknown = nobody was rotated'),
  school: z.string().nullable(),
  schoolName: z.string().nullable(),
  stage: z.enum(['primary', 'junior']).nullable(),
  subject: z.string().nullable(),
  form: z.string().nullable(),
  reasons: z.array(Words),
});

const PersonDifference = z
  .strictObject({
    teacher: z.string(),
    name: z.string().nullable(),
    from: z.string(),
    fromName: z.string(),
    outcomes: z.array(PersonOutcome),
  })
  .describe('A person whose outcome differs');

export const Comparison = z
  .strictObject({
    format: z.literal('junheng-comparison/1'),
    onlyDifferences: z.boolean(),
    plans: z.array(ComparedPlan).min(fewestPlans).max(mostPlans),
    indicators: z.array(Indicator),
    rules: z.array(RuleOutcome),
    policy: z.array(PolicyDifference).describe('Policy values that differ'),
    schools: z.array(SchoolDifference),
    people: z.array(PersonDifference),
  })
  .describe('Plans side by side; the first is the one the others are measured against');

export type ComparedPlan = z.infer<typeof ComparedPlan>;
export type Indicator = z.infer<typeof Indicator>;
export type Facet = z.infer<typeof Facet>;
export type PersonOutcome = z.infer<typeof PersonOutcome>;
export type Comparison = z.infer<typeof Comparison>;
