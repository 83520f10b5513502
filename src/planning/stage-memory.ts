/**
 * Only what changed is solved again. While a model is solved, what it reads of the county and of the policy is noted;
 * its result holds for any other planning in which exactly these facts are equal, whatever else is different. A what-if
 * about pay then keeps the posts and the rotation of the plan before. Results that a clock cut short are never kept.
 */

import type { Policy } from '../../models/parameters.ts';
import type { County } from '../county/county.ts';
import { canonicalHash } from '../policy/canonical.ts';
import type { StageResult } from './stage-result.ts';

/** A result with what it depends on: name of each fact read → hash of its value. */
export interface Remembered {
  readonly reads: Readonly<Record<string, string>>;
  readonly result: unknown;
}

/** Where results are kept. `place` names program, model, seed and what other models handed it; keeping may fail in silence. */
export interface StageMemory {
  recall(place: string): Promise<readonly Remembered[]>;
  keep(place: string, remembered: Remembered): Promise<void>;
}

type Reads = Set<string>;

/** The facts of one planning, watched: `notes` grows with every table and parameter that is looked at. */
export class WatchedFacts {
  readonly county: County;
  readonly policy: Policy;
  readonly #facts: { readonly county: County; readonly policy: Policy };
  readonly #hashes = new Map<string, string>();
  #notes: Reads = new Set();

  constructor(county: County, policy: Policy) {
    this.#facts = { county, policy };
    this.county = watched(county, (table) => this.#notes.add(`county.${table}`));
    this.policy = watched(policy, (parameter) => this.#notes.add(`policy.${parameter}`));
  }

  /** Runs `work` and gives what it read, together with what `before` had read for it. */
  async noting<Result>(before: ReadonlySet<string>, work: () => Promise<Result>) {
    this.#notes = new Set(before);
    const result = await work();
    return { result, reads: this.#notes };
  }

  /** What reading amounts to so far, for work that is not asynchronous. */
  notingNow<Result>(work: () => Result) {
    this.#notes = new Set();
    const result = work();
    return { result, reads: this.#notes };
  }

  hashOf(fact: string): string {
    const known = this.#hashes.get(fact);
    if (known !== undefined) return known;
    const [source = '', ...name] = fact.split('.');
    const table: Readonly<Record<string, unknown>> =
      source === 'county' ? { ...this.#facts.county } : { ...this.#facts.policy };
    const hash = canonicalHash(table[name.join('.')] ?? null);
    this.#hashes.set(fact, hash);
    return hash;
  }

  holds({ reads }: Remembered): boolean {
    return Object.entries(reads).every(([fact, hash]) => this.hashOf(fact) === hash);
  }
}

function watched<Facts extends object>(facts: Facts, note: (key: string) => void): Facts {
  return new Proxy(facts, {
    get: (target, key, receiver) => {
      if (typeof key === 'string') note(key);
      return Reflect.get(target, key, receiver);
    },
  });
}

/** Gives the result that still holds, or works and keeps what may be kept. */
export async function remembering<Part>(
  memory: StageMemory,
  place: string,
  facts: WatchedFacts,
  before: ReadonlySet<string>,
  work: () => Promise<StageResult<Part>>,
): Promise<StageResult<Part>> {
  const known = (await memory.recall(place)).find((remembered) => facts.holds(remembered));
  if (known !== undefined) return known.result as StageResult<Part>;
  const { result, reads } = await facts.noting(before, work);
  const whole = (result.kind === 'optimal' || result.kind === 'feasible') && !result.clockStopped;
  if (whole) {
    const hashes = Object.fromEntries([...reads].sort().map((fact) => [fact, facts.hashOf(fact)]));
    await memory.keep(place, { reads: hashes, result });
  }
  return result;
}

/** Results in the memory of the process, the newest few of each place; for several plannings in one run of the program. */
export function processMemory(mostPerPlace = 8): StageMemory {
  const places = new Map<string, readonly Remembered[]>();
  return {
    recall: async (place) => places.get(place) ?? [],
    keep: async (place, remembered) => {
      places.set(place, [remembered, ...(places.get(place) ?? [])].slice(0, mostPerPlace));
    },
  };
}
