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

export interface NamedPlan extends GivenPlan {
  /** What else tells the plan from others of its label, the plainest first: where it lies, which run made it. */
  readonly apart: readonly string[];
}

/**
 * Plans of the same label are told apart by the plainest thing in which all of them differ — the county, the school year, then
 * what they bring along — and, the same plan given twice, by their place in the comparison.
 */
export function toldApart(plans: readonly NamedPlan[]): readonly GivenPlan[] {
  const facts = plans.map(({ plan, apart }) => [plan.county.name, plan.county.planningMonth, ...apart]);
  return plans.map(({ label, run, plan }, position) => {
    const alike = plans.flatMap((other, index) => (other.label.zh === label.zh ? [index] : []));
    if (alike.length === 1) return { label, run, plan };
    const fact = (facts[position] ?? []).findIndex(
      (_, at) => new Set(alike.map((index) => facts[index]?.[at])).size === alike.length,
    );
    const word = facts[position]?.[fact] ?? `${position + 1}`;
    return { label: { zh: `${label.zh}（${word}）`, en: `${label.en} (${word})` }, run, plan };
  });
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
