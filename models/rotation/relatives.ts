import type { PlaceRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { relativesRule } from './sources.ts';

/** R13 亲属回避. */
export const relatives: PlaceRule = {
  id: 'R13',
  domain: 'rotation',
  slug: 'relatives',
  strength: 'selection',
  title: { zh: '亲属回避', en: 'Relatives' },
  sentence: {
    zh: '不得安排到其亲属担任书记、校长、副校长或中层职务的学校（「亲属标识」「配偶标识」任一方填报即适用）。',
    en: 'Nobody is sent to a school where a relative is secretary, head, deputy or middle leader (whichever of the two reported it).',
  },
  maths: 'x[t,s,·] = 0 if some relative of t leads at s',
  unit: { zh: '人', en: 'people' },
  sources: [relativesRule],
  parameters: [],
  applies: always,
  forbids: ({ person, school }, { ledByRelatives }) =>
    ledByRelatives.get(person.teacher.id)?.has(school.code) ? { rule: 'R13', values: { school: school.name } } : null,
  violation: ({ values }) => ({
    zh: `按亲属回避规定，不安排到${values.school}。`,
    en: `Kept away from ${values.school} under the rule on relatives.`,
  }),
};
