/** From an accepted order to what the planning needs: the county under its overrides, with its policy. */
import type { County } from '../county/county.ts';
import type { PlanRequest } from '../planning/plan-county.ts';
import { resolvePolicy } from '../policy/resolve-policy.ts';
import { type Finding, ProblemError } from '../problems/problem.ts';
import { applyScenario, pinFindings } from '../scenario/scenario.ts';
import type { RunOrder } from '../store/run.ts';

export interface ImportedCounty {
  readonly county: County;
  readonly findings: readonly Finding[];
}

/**
 * Overrides count as the county's own policy, as on the command line.
 * @throws ProblemError `service.policyRefused` with every fault of the policy values
 */
export function planningRequest({ county: imported, findings }: ImportedCounty, order: RunOrder): PlanRequest {
  const own: County = { ...imported, policy: [...imported.policy, ...order.policy] };
  const county = order.scenario === null ? own : applyScenario(own, order.scenario);
  const { policy, findings: valueFindings } = resolvePolicy({
    province: county.province,
    city: county.city,
    county,
    scenario: order.scenario?.policy ?? [],
  });
  const policyFindings = [...valueFindings, ...(order.scenario === null ? [] : pinFindings(imported, order.scenario))];
  const errors = policyFindings.filter(({ level }) => level === 'error').length;
  if (errors > 0) throw new ProblemError('service.policyRefused', { errors }, policyFindings);
  return {
    county,
    policy,
    findings: [...findings, ...policyFindings],
    only: order.only,
    seed: order.seed,
    deadlineMs: order.deadlineSeconds * 1000,
  };
}
