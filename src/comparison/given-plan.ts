/** A plan as it is given to a comparison. */
import type { Words } from '../../models/words.ts';
import type { Plan } from '../planning/plan.ts';

export interface GivenPlan {
  readonly label: Words;
  readonly run: string | null;
  readonly plan: Plan;
}

/** Names of schools and people as the county writes them; codes and ids stand where it is not known. */
export interface ComparedNames {
  readonly school: (code: string) => string | null;
  readonly teacher: (id: string) => string | null;
}

export const noNames: ComparedNames = { school: () => null, teacher: () => null };

/** The titles of the scenarios a plan stands under; without any, the county as it is. */
export function labelOf({ scenarios = [] }: Plan): Words {
  if (scenarios.length === 0) return { zh: '现状', en: 'as it is' };
  return {
    zh: scenarios.map(({ title }) => title.zh).join('＋'),
    en: scenarios.map(({ title }) => title.en).join(' + '),
  };
}

/** True when the values known are not all the same. */
export const differ = (values: readonly (number | null)[]): boolean =>
  new Set(values.filter((value) => value !== null)).size > 1;

/** Every key of the maps with its value in the first map that has it, in the order of first appearance. */
export function firstOfEach<Key, Value>(maps: readonly ReadonlyMap<Key, Value>[]): ReadonlyMap<Key, Value> {
  const first = new Map<Key, Value>();
  for (const map of maps) for (const [key, value] of map) if (!first.has(key)) first.set(key, value);
  return first;
}
