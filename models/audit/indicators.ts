/** The official figures before and after the plan, computed from the county's data and the decisions alone. */
import type { County } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';
import { factsOf } from './facts/facts.ts';
import { asTheYearBegins } from './facts/returns.ts';
import { equityIndicators } from './indicators/equity.ts';
import type { Indicator } from './indicators/indicator.ts';
import { payIndicators } from './indicators/pay.ts';
import { quotaIndicators } from './indicators/quota.ts';
import { rotationIndicators } from './indicators/rotation.ts';
import type { Decisions } from './twin.ts';

export type { Indicator } from './indicators/indicator.ts';

export function planIndicators(county: County, policy: Policy, decisions: Decisions): Indicator[] {
  const facts = factsOf(asTheYearBegins(county, policy), policy);
  return [
    ...quotaIndicators(facts, decisions),
    ...rotationIndicators(facts, decisions),
    ...equityIndicators(facts, decisions),
    ...payIndicators(facts, decisions),
  ];
}
