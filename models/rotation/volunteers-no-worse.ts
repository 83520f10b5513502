import type { PlaceRule } from './rotation-rule.ts';
import { silentUnless } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R15 自愿申报者只到所报志愿. */
export const volunteersNoWorse: PlaceRule = {
  id: 'R15',
  domain: 'rotation',
  slug: 'volunteers-no-worse',
  strength: 'selection',
  title: { zh: '自愿申报不劣于留任', en: 'Volunteers are never worse off than staying' },
  sentence: {
    zh: '填报志愿的教师只安排到所填志愿学校，否则留任现校。',
    en: 'Whoever stated wishes goes only to a school wished for, and otherwise stays.',
  },
  maths: 'x[t,s,·] = 0 if wishes(t) ≠ ∅ and s ∉ wishes(t)',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: ['rotation.volunteersNoWorse'],
  applies: (_facts, policy) =>
    silentUnless(
      policy['rotation.volunteersNoWorse'],
      '本县未启用「自愿申报不劣于留任」。',
      'The county has not switched this on.',
    ),
  forbids: ({ person: { teacher }, school }) =>
    teacher.wishes.length === 0 || teacher.wishes.includes(school.code)
      ? null
      : { rule: 'R15', values: { school: school.name } },
  violation: ({ values }) => ({
    zh: `本人志愿未填${values.school}。`,
    en: `${values.school} is not among the wishes.`,
  }),
};
