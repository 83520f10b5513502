/** The two official bases of the 10 % and the 20 %: the whole county (教督〔2017〕6号) and the sending schools (教师〔2014〕4号). */
import type { Facts } from './facts.ts';
import { isSending } from './location.ts';

export type Base = 'county' | 'sending';

export const baseWords = {
  county: { zh: '全县', en: 'The county' },
  sending: { zh: '派出学校', en: 'The sending schools' },
} as const;

/** The bases that a scope of the policy names. */
export function basesOf(scope: Base | 'both'): readonly Base[] {
  return (['county', 'sending'] as const).filter((base) => scope === base || scope === 'both');
}

export function belongs(facts: Facts, base: Base, school: string): boolean {
  const found = facts.schools.get(school);
  return base === 'county' || (found !== undefined && isSending(found));
}
