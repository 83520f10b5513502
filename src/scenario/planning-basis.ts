/**
 * What one planning works from: an imported county under the values given with the order and under a scenario. The
 * command line, the queue and the workbook all come through here, so that the same inputs give the same plan.
 */
import type { County, PolicyOverride } from '../county/county.ts';
import { resolvePolicy } from '../policy/resolve-policy.ts';
import type { ResolvedPolicy } from '../policy/resolved-policy.ts';
import { type Finding, ProblemError } from '../problems/problem.ts';
import { applyScenario, pinFindings, type Scenario } from './scenario.ts';

export interface ImportedCounty {
  readonly county: County;
  readonly findings: readonly Finding[];
}

/** What the order changes of the county. */
export interface OrderedChanges {
  /** Values that count as the county's own for this run. */
  readonly policy: readonly PolicyOverride[];
  readonly scenario: Scenario | null;
}

export interface PlanningBasis {
  readonly county: County;
  readonly policy: ResolvedPolicy;
  /** Those of the import, then those of the changes. */
  readonly findings: readonly Finding[];
}

/**
 * Places of faults are JSON pointers into the order: `/policy/0/value`, `/scenario/pins/0/teacher`.
 * @throws ProblemError `planning.policyNotRead` with every fault of the changes and of the county's own policy table
 */
export function planningBasis(imported: ImportedCounty, changes: OrderedChanges): PlanningBasis {
  const { scenario } = changes;
  const own: County = { ...imported.county, policy: [...imported.county.policy, ...changes.policy] };
  const { policy, findings: valueFindings } = resolvePolicy({
    province: own.province,
    city: own.city,
    county: imported.county,
    ordered: changes.policy,
    scenario: scenario?.policy ?? [],
  });
  const findings = [...valueFindings, ...(scenario === null ? [] : pinFindings(own, scenario))];
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new ProblemError('planning.policyNotRead', { count: errors.length }, findings);
  return {
    county: scenario === null ? own : applyScenario(own, scenario),
    policy,
    findings: [...imported.findings, ...findings],
  };
}
