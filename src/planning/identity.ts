/** Identity of a run: what must be equal for the same list to come out, byte for byte. */
import { createHash } from 'node:crypto';
import type { County } from '../county/county.ts';
import { canonicalJson } from '../policy/canonical.ts';
import type { ResolvedPolicy } from '../policy/resolved-policy.ts';
import { programIdentity } from './program.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Content hash of a county version. */
export const countyHash = (county: County): string => sha256(canonicalJson(county));

export interface Identity {
  readonly runId: string;
  readonly countyHash: string;
  readonly policyHash: string;
  readonly program: string;
  readonly seed: number;
  readonly only: 'quota' | 'rotation' | 'pay' | null;
}

/** What a run is told to do, without its deadline: a clock that stopped a solve is stated beside the identity. */
interface Order extends Pick<Identity, 'seed' | 'only'> {
  readonly county: County;
  readonly policy: ResolvedPolicy;
}

export function identityOf({ county, policy, seed, only }: Order): Identity {
  const parts = { countyHash: countyHash(county), policyHash: policy.hash, program: programIdentity, seed, only };
  return { runId: sha256(canonicalJson(parts)).slice(0, 32), ...parts };
}
