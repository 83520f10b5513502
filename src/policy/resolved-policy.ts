/** The policy in force for one county, with the provenance of every value. */
import type { ParameterId, Policy } from '../../models/parameters.ts';
import type { Source } from '../../models/words.ts';

export type PolicyLayer = 'national' | 'province' | 'city' | 'county' | 'scenario';

export interface Provenance {
  readonly layer: PolicyLayer;
  /** Id of the pack (`national`, `guangdong`, `qingyuan`) or the county's code. */
  readonly pack: string;
  readonly source: Source;
}

export interface ResolvedPolicy {
  readonly values: Policy;
  readonly provenance: { readonly [Id in ParameterId]: Provenance };
  /** Hash of the values in canonical form. */
  readonly hash: string;
}
