/** Puts plans side by side. Pure: plans in, a document out; the same plans in the same order give the same document. */
import { type Parameter, parameters } from '../../models/parameters.ts';
import type { Plan } from '../planning/plan.ts';
import { canonicalJson } from '../policy/canonical.ts';
import { ProblemError } from '../problems/problem.ts';
import { type ComparedPlan, type Comparison, fewestPlans, type Indicator, mostPlans } from './comparison.ts';
import { type ComparedNames, differ, type GivenPlan } from './given-plan.ts';
import { indicatorsOf } from './indicators.ts';
import { peopleDifferences } from './people.ts';
import { schoolDifferences } from './schools.ts';

export interface CompareOptions {
  readonly onlyDifferences: boolean;
  readonly names: ComparedNames;
}

/** @throws ProblemError `comparison.howMany`, `comparison.differentCounties` */
export function comparePlans(given: readonly GivenPlan[], { onlyDifferences, names }: CompareOptions): Comparison {
  if (given.length < fewestPlans || given.length > mostPlans)
    throw new ProblemError('comparison.howMany', { plans: given.length, fewest: fewestPlans, most: mostPlans });
  const plans = given.map(({ plan }) => plan);
  refuseOtherCounties(plans);
  return {
    format: 'junheng-comparison/1',
    onlyDifferences,
    plans: given.map(comparedPlan),
    indicators: indicatorsOf(plans).filter((row) => !onlyDifferences || differs(row)),
    rules: ruleOutcomes(plans).filter(({ passed }) => !onlyDifferences || new Set(passed).size > 1),
    policy: policyDifferences(plans),
    schools: schoolDifferences(plans, names),
    people: peopleDifferences(plans, names),
  };
}

/** Codes and ids mean the same within one county only, and so does a total. */
function refuseOtherCounties(plans: readonly Plan[]): void {
  const counties = new Map(plans.map(({ county: { code, name } }) => [code, `${name}（${code}）`]));
  if (counties.size > 1)
    throw new ProblemError('comparison.differentCounties', { counties: [...counties.values()].join('、') });
}

const differs = ({ values }: Indicator): boolean =>
  differ(values) || values.some((value) => (value === null) !== (values[0] === null));

const comparedPlan = ({ label, run, plan }: GivenPlan): ComparedPlan => ({
  label,
  run,
  status: plan.status,
  county: { code: plan.county.code, name: plan.county.name, planningMonth: plan.county.planningMonth },
  scenarios: plan.scenarios ?? [],
  planId: plan.identity.runId,
  countyHash: plan.identity.countyHash,
  policyHash: plan.identity.policyHash,
  clockStopped: plan.identity.clockStopped,
  lacks: lackingIn(plan),
});

const lackingIn = ({ quota, rotation, pay }: Plan): ComparedPlan['lacks'] => [
  ...(quota === null ? (['quota'] as const) : []),
  ...(rotation === null ? (['rotation'] as const) : []),
  ...(pay === null ? (['pay'] as const) : []),
];

function ruleOutcomes(plans: readonly Plan[]): Comparison['rules'] {
  const heads = new Map(plans.flatMap(({ audit }) => audit.rules.map((rule) => [rule.id, rule] as const)));
  return [...heads.values()].map(({ id, title }) => {
    const rules = plans.map(({ audit }) => audit.rules.find((rule) => rule.id === id));
    return {
      id,
      title,
      passed: rules.map((rule) => rule?.passed ?? null),
      violations: rules.map((rule) => (rule?.violations ?? []).map(({ words }) => words)),
    };
  });
}

const known: Readonly<Record<string, Parameter>> = parameters;

function policyDifferences(plans: readonly Plan[]): Comparison['policy'] {
  const heads = new Map(plans.flatMap(({ policy }) => policy.map((row) => [row.id, row.unit] as const)));
  return [...heads].flatMap(([id, unit]) => {
    const values = plans.map(({ policy }) => policy.find((row) => row.id === id)?.value ?? null);
    if (new Set(values.map(canonicalJson)).size < 2) return [];
    return [{ id, title: { zh: known[id]?.zh ?? id, en: known[id]?.en ?? id }, unit, values }];
  });
}
