/** What a reason of a school's posts must say: its sentences hold numbers that the reason's values do not, which are looked at alone. */
import type { Words } from '../../words.ts';
import { amountsOfEntitlement, atMost } from '../facts/entitlement.ts';
import type { Facts } from '../facts/facts.ts';
import type { SaidValues } from './sentences.ts';

/** Values that stand in the sentences of a rule, in both languages. */
const saidNames: Readonly<Record<string, (values: SaidValues) => readonly string[]>> = {
  Q01: ({ total, entitlement }) =>
    Number(total) < Number(entitlement) ? ['total', 'entitlement', 'posts', 'short'] : ['posts', 'short'],
  Q03: () => ['posts', 'share'],
  Q11: ({ by }) => ofEntitlement[String(by)] ?? ['posts'],
};

/** By the bound that gives the entitlement; a special school has none of them. */
const ofEntitlement: Readonly<Record<string, readonly string[]>> = {
  none: [],
  pupilRatio: ['entitlement', 'pupils', 'pupilRatio'],
  classRatio: ['entitlement', 'pupilRatio'],
  weightedRatio: ['entitlement', 'pupilRatio'],
  fixedTier: ['entitlement', 'pupils', 'pupilRatio'],
  pointFloor: ['entitlement', 'pupilRatio'],
};

/** Whole numbers, and those with decimals, as they stand. */
export const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)?/g) ?? [];

/** Names of the values that the words do not say. */
export function unsaidOf(rule: string, values: SaidValues, { zh, en }: Words): readonly string[] {
  const [chinese, english] = [numbersIn(zh), numbersIn(en)];
  return (saidNames[rule]?.(values) ?? []).filter((name) => {
    const text = String(values[name]);
    return !chinese.includes(text) || !english.includes(text);
  });
}

/** Policy values that sentences of posts name. */
const namedValues = [
  'ratio.primary',
  'ratio.junior',
  'classRatio.primary',
  'classRatio.junior',
  'small.maxPupils',
  'special.pupilsPerStaff',
  'quota.minimumShare',
  'quota.pointFloor',
] as const;

/** Numbers that sentences of a school's posts may hold besides the values of the reason, to the cent. */
export function numbersOfSchool(
  { schools, classes, entitlement, policy, totalPosts }: Facts,
  code: string,
): Set<string> {
  const [school, counted] = [schools.get(code), classes.get(code)];
  const amounts =
    school === undefined || counted === undefined
      ? []
      : amountsOfEntitlement(school, counted, entitlement.get(code) ?? 0, policy);
  return new Set(
    [
      ...amounts,
      ...namedValues.map((id) => policy[id]),
      // A ratio is told as one to so many.
      1,
      100 * policy['small.classWeight'],
      totalPosts,
      atMost(totalPosts * policy['quota.reserveShare']),
    ].map((amount) => String(Math.round(100 * amount) / 100)),
  );
}

/** Whether reasons of schools are of this rule. */
export const isSaidOfSchools = (rule: string): boolean => rule in saidNames;
