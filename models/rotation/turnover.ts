import { leaversFrom, movedTerms, turnoverLimit } from './context.ts';
import type { RotationHardRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R26 每校每年派出上限. */
export const turnover: RotationHardRule = {
  id: 'R26',
  domain: 'rotation',
  slug: 'turnover',
  strength: 'hard',
  title: { zh: '每校派出上限', en: 'Largest number that leaves a school' },
  sentence: {
    zh: '每校一年派出不超过在岗在编教师的 {rotation.maxTurnover}（向下取整；3 人及以上的学校可派出 1 人）。',
    en: 'At most {rotation.maxTurnover} of a school’s teachers leave in a year, rounded down; one may always leave a school of three or more.',
  },
  maths: 'Σ_{t at s} moved[t] ≤ max(⌊maxTurnover · people(s)⌋, 1 if people(s) ≥ 3)',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: ['rotation.maxTurnover'],
  applies: always,
  build: (model, context, policy) => {
    for (const { code } of context.facts.schools) {
      const leavers = leaversFrom(code, context);
      const limit = turnoverLimit(context.facts.atSchool.get(code)?.length ?? 0, policy);
      if (leavers.length <= limit) continue;
      model.constrain({
        rule: 'R26',
        label: code,
        terms: movedTerms(leavers, context),
        upper: limit,
        relaxPrice: 1,
      });
    }
  },
  relief: (rows, { facts }, policy) => {
    const shares = rows.map(({ label, amount }) => {
      const staff = facts.atSchool.get(label)?.length ?? 0;
      return staff === 0 ? 1 : (turnoverLimit(staff, policy) + amount) / staff;
    });
    const share = Math.ceil(100 * Math.max(policy['rotation.maxTurnover'], ...shares) - 1e-9) / 100;
    return share > 1 ? [] : [[{ parameter: 'rotation.maxTurnover', value: share }]];
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}派出人数超过上限 ${amount} 人。`,
    en: `${subject.en} would send ${amount} people more than allowed.`,
  }),
};
