/** The policy in force as the plan lists it: each value with where it comes from and how sure we are. */
import { parameterIds, parameters } from '../../models/parameters.ts';
import type { ResolvedPolicy } from '../policy/resolved-policy.ts';
import type { Plan } from './plan.ts';

export function policyRows({ values, provenance }: ResolvedPolicy): Plan['policy'] {
  return parameterIds.map((id) => {
    const { layer, pack, source } = provenance[id];
    return {
      id,
      value: structuredClone(values[id]) as Plan['policy'][number]['value'],
      unit: parameters[id].unit,
      layer,
      pack,
      document: source.document,
      text: source.text,
      date: source.date ?? null,
      certainty: source.certainty,
    };
  });
}
