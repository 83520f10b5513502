/** The policy in force as the plan lists it: each value with where it comes from and how sure we are. */
import { type Policy, parameterIds, parameters } from '../../models/parameters.ts';
import { faultsOf } from '../policy/parameter-schema.ts';
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

/** The policy a plan was made under; null where a value is missing or no longer has its form, as in plans of earlier versions. */
export function policyOfRows(rows: Plan['policy']): Policy | null {
  const values = new Map<string, unknown>(rows.map(({ id, value }) => [id, value]));
  const isWhole = parameterIds.every((id) => values.has(id) && faultsOf(id, values.get(id)).length === 0);
  return isWhole ? (Object.fromEntries(values) as Policy) : null;
}
