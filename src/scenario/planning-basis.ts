/**
 * What one planning works from: an imported county under the values given with the order and under scenarios. The
 * command line, the queue and the workbook all come through here, so that the same inputs give the same plan.
 */
import type { County, PolicyOverride } from '../county/county.ts';
import type { PlannedScenario } from '../planning/plan.ts';
import { resolvePolicy } from '../policy/resolve-policy.ts';
import type { ResolvedPolicy } from '../policy/resolved-policy.ts';
import { type Finding, ProblemError } from '../problems/problem.ts';
import { applyScenarios, scenarioValues } from './apply-scenarios.ts';
import { namesOf } from './operations/names.ts';
import { type Scenario, scenarioId, scenarioWords } from './scenario.ts';

export interface ImportedCounty {
  readonly county: County;
  readonly findings: readonly Finding[];
}

/** What the order changes of the county. */
export interface OrderedChanges {
  /** Values that count as the county's own for this run. */
  readonly policy: readonly PolicyOverride[];
  /** One on top of the other, in this order. */
  readonly scenarios: readonly Scenario[];
}

export interface PlanningBasis {
  readonly county: County;
  readonly policy: ResolvedPolicy;
  /** Those of the import, then those of the changes. */
  readonly findings: readonly Finding[];
  readonly scenarios: readonly PlannedScenario[];
}

/**
 * Places of faults are JSON pointers into the order: `/policy/0/value`, `/scenarios/0/operations/2/school`.
 * @throws ProblemError `planning.policyNotRead` with every fault of the changes and of the county's own policy table
 */
export function planningBasis(imported: ImportedCounty, { policy: ordered, scenarios }: OrderedChanges): PlanningBasis {
  const own: County = { ...imported.county, policy: [...imported.county.policy, ...ordered] };
  const question = { province: own.province, city: own.city, county: imported.county, ordered };
  const below = resolvePolicy(question).policy.values;
  const { policy, findings: valueFindings } = resolvePolicy({
    ...question,
    scenario: scenarioValues(scenarios, below),
  });
  const applied = applyScenarios(own, scenarios, policy.values);
  const findings = [...valueFindings, ...applied.findings];
  const errors = findings.filter(({ level }) => level === 'error');
  // While something must be mended, what would be assumed is of no interest yet.
  const toMend = findings.filter(({ level }) => level !== 'assumption');
  if (errors.length > 0) throw new ProblemError('planning.policyNotRead', { count: errors.length }, toMend);
  return {
    county: applied.county,
    policy,
    findings: [...imported.findings, ...findings],
    scenarios: plannedScenarios(scenarios, [...own.schools, ...applied.county.schools]),
  };
}

const plannedScenarios = (scenarios: readonly Scenario[], schools: County['schools']): readonly PlannedScenario[] =>
  scenarios.map((scenario) => ({
    id: scenarioId(scenario),
    title: scenario.title,
    derivedFrom: scenario.derivedFrom,
    operations: [...scenarioWords(scenario, namesOf(schools))],
  }));
