/** County and policy as they would be under a scenario. */
import type { Policy } from '../../../models/parameters.ts';
import type { County } from '../../county/county.ts';
import { applyScenarios, scenarioValues } from '../../scenario/apply-scenarios.ts';
import type { Scenario } from '../../scenario/scenario.ts';

export interface Basis {
  readonly county: County;
  readonly policy: Policy;
}

/** null where the scenario does not fit the county. */
export function under({ county, policy }: Basis, scenario: Scenario): Basis | null {
  const set = scenarioValues([scenario], policy).map(({ override }) => [override.parameter, override.value]);
  const values: Policy = { ...policy, ...Object.fromEntries(set) };
  const applied = applyScenarios(county, [scenario], values);
  if (applied.findings.some(({ level }) => level === 'error')) return null;
  return { county: applied.county, policy: values };
}
