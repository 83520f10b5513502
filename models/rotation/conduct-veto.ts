import type { PersonRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { conductClause } from './sources.ts';

/** R18 师德一票否决: nobody is sent as an example who failed in conduct, nor counted as backbone. Worded without the ground. */
export const conductVeto: PersonRule = {
  id: 'R18',
  domain: 'rotation',
  slug: 'conduct-veto',
  strength: 'selection',
  title: { zh: '师德一票否决', en: 'Conduct veto' },
  sentence: {
    zh: '有师德一票否决情形的，不符合交流条件，也不计为骨干教师；名单不写明事由。',
    en: 'People under a conduct veto do not meet the conditions and never count as backbone teachers; no list tells the ground.',
  },
  maths: 'x[t,·] = 0 if conductVeto(t)',
  unit: { zh: '人', en: 'people' },
  sources: [conductClause],
  parameters: [],
  applies: always,
  forbids: ({ teacher }) => (teacher.conductVeto === true ? { rule: 'R18', values: {} } : null),
  violation: () => ({
    zh: '按考核有关规定，本年度不列入交流。',
    en: 'Not rotated this year under the rules of appraisal.',
  }),
};
