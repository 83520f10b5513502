import type { School } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';
import type { Eligibility, RotationContext, Term } from './context.ts';
import { isSending, type RotationFacts } from './facts.ts';
import type { RotationHardRule } from './rotation-rule.ts';
import { leastOf, silentUnless } from './rotation-rule.ts';
import { tenPercentClause } from './sources.ts';

export type Base = 'county' | 'sending';

/** The bases on which the county keeps a share. */
export function basesOf(scope: Base | 'both'): readonly Base[] {
  return scope === 'both' ? ['county', 'sending'] : [scope];
}

export const within = (base: Base, school: School): boolean => base === 'county' || isSending(school);

/** People who must move on one base: 10 % of those who meet the conditions, rounded up. */
export function requiredOn(
  base: Base,
  facts: RotationFacts,
  eligibility: readonly Eligibility[],
  policy: Policy,
): { readonly eligible: number; readonly required: number } {
  const eligible = eligibility.filter(
    (record) => record.eligible && within(base, facts.people[record.person]!.school),
  ).length;
  return { eligible, required: leastOf(policy['rotation.minShareEligible'], eligible) };
}

/** R24 交流比例不低于 10%. */
export const tenPercent: RotationHardRule = {
  id: 'R24',
  domain: 'rotation',
  slug: 'ten-percent',
  strength: 'hard',
  title: { zh: '交流比例', en: 'Least share that moves' },
  sentence: {
    zh: '本学年交流教师不少于符合交流条件教师总数的 {rotation.minShareEligible}（基数：{rotation.minShareScope}）；计入的流向：{rotation.countedMoves}；中心校与所辖教学点之间是否计入：{rotation.centrePointCounts}；交流形式是否计入按形式表，期满返回不计。',
    en: 'At least {rotation.minShareEligible} of those who meet the conditions move this year (base: {rotation.minShareScope}; moves counted: {rotation.countedMoves}); moves between a centre school and its points count: {rotation.centrePointCounts}; whether a form counts is in its terms, and returning at the end never does.',
  },
  maths: 'Σ_{t in base} Σ_{counting arcs} x[t,·] ≥ ⌈minShareEligible · eligible(base)⌉',
  unit: { zh: '人', en: 'people' },
  sources: [tenPercentClause],
  parameters: [
    'rotation.minShareEligible',
    'rotation.minShareScope',
    'rotation.countedMoves',
    'rotation.forms',
    'rotation.centrePointCounts',
  ],
  applies: (_context, policy) =>
    silentUnless(
      policy['rotation.minShareEligible'] > 0,
      '本县未规定交流比例下限。',
      'The county has set no least share.',
    ),
  build: (model, context, policy) => {
    for (const base of basesOf(policy['rotation.minShareScope'])) {
      const { eligible, required } = requiredOn(base, context.facts, context.eligibility, policy);
      if (required === 0) continue;
      model.constrain({
        rule: 'R24',
        label: rowLabel(base, eligible),
        terms: countingMoves(base, context),
        lower: required,
        relaxPrice: 1,
      });
    }
  },
  relief: (rows, { facts, eligibility }, policy) => {
    const given = new Map(rows.map(({ label, amount }) => [label, amount]));
    const bases = basesOf(policy['rotation.minShareScope']).map((base) => {
      const { eligible, required } = requiredOn(base, facts, eligibility, policy);
      return { base, eligible, kept: required - (given.get(rowLabel(base, eligible)) ?? 0) };
    });
    const counted = bases.filter(({ eligible }) => eligible > 0);
    const share = Math.floor(1000 * Math.min(...counted.map(({ eligible, kept }) => kept / eligible)) + 1e-9) / 1000;
    const broken = new Set(
      bases.filter(({ base, eligible }) => given.has(rowLabel(base, eligible))).map(({ base }) => base),
    );
    const other = bases.find(({ base }) => !broken.has(base));
    return [
      ...(share < 0 ? [] : [[{ parameter: 'rotation.minShareEligible', value: share } as const]]),
      ...(other === undefined ? [] : [[{ parameter: 'rotation.minShareScope', value: other.base } as const]]),
    ];
  },
  gives: 'largest',
  violation: (subject, amount) => ({
    zh: `${subject.zh}交流人数比规定比例少 ${amount} 人。`,
    en: `${subject.en}: ${amount} people short of the least share.`,
  }),
};

const rowLabel = (base: Base, eligible: number): string => `${base} (${eligible} eligible)`;

/** Moved people of the base, less the moves that do not count. */
function countingMoves(base: Base, { facts, arcs, variables }: RotationContext): Term[] {
  const inBase = (person: number): boolean => within(base, facts.people[person]!.school);
  return [
    ...[...variables.moved].filter(([person]) => inBase(person)).map(([, moved]): Term => [moved, 1]),
    ...arcs.filter((arc) => !arc.counts && inBase(arc.person)).map((arc): Term => [variables.arcs[arc.index]!, -1]),
  ];
}
