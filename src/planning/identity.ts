/** Identity of a run: what must be equal for the same list to come out, byte for byte. */
import { createHash } from 'node:crypto';
import type { Decisions } from '../../models/audit/twin.ts';
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

/** `stoppedWith`: what a plan decides that a clock stopped; null where nothing was stopped. */
export function identityOf({ county, policy, seed, only }: Order, stoppedWith: Decisions | null = null): Identity {
  const parts = { countyHash: countyHash(county), policyHash: policy.hash, program: programIdentity, seed, only };
  return { runId: runIdOf(parts, stoppedWith), ...parts };
}

/**
 * Id of the plan that these inputs make. Where a clock stopped a solve they make more than one: such a plan is numbered by
 * what it decides as well, and never has the number of one that comes out again.
 */
export const runIdOf = (
  { countyHash: county, policyHash, program, seed, only }: Omit<Identity, 'runId'>,
  stoppedWith: Decisions | null,
): string =>
  sha256(
    canonicalJson({
      countyHash: county,
      policyHash,
      program,
      seed,
      only,
      ...(stoppedWith === null ? {} : { stoppedWith: sha256(canonicalJson(stoppedWith)) }),
    }),
  ).slice(0, 32);

interface Sealable {
  readonly identity: Identity & { readonly seal?: string | undefined };
}

/** Hash of everything in a plan but the seal itself. */
export function sealOf(plan: Sealable): string {
  const { seal: _own, ...identity } = plan.identity;
  return sha256(canonicalJson({ ...plan, identity }));
}

/** The plan with its seal: a figure changed by a slip of the hand is seen without the county's data. */
export const sealed = <Document extends Sealable>(plan: Document): Document => ({
  ...plan,
  identity: { ...plan.identity, seal: sealOf(plan) },
});
