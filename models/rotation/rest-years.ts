import type { PersonRule } from './rotation-rule.ts';
import { silentUnless } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R19 两轮交流的间隔: nobody is sent again soon after a term, unless by wish or decision. */
export const restYears: PersonRule = {
  id: 'R19',
  domain: 'rotation',
  slug: 'rest-years',
  strength: 'selection',
  title: { zh: '两轮交流的间隔', en: 'Years between two rotations' },
  sentence: {
    zh: '上一轮交流期满后未满 {rotation.restYears} 年的，不再由组织安排；本人申请或已定事项安排的除外。',
    en: 'Within {rotation.restYears} years after the end of a rotation nobody is sent again, unless the person applies or a decision says so.',
  },
  maths: 'x[t,·] = 0 if months since the last term < 12 · restYears, no wishes, no pin',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: ['rotation.restYears'],
  applies: (_facts, policy) =>
    silentUnless(
      policy['rotation.restYears'] > 0,
      '本县未规定两轮交流的间隔。',
      'The county has set no years between two rotations.',
    ),
  forbids: ({ teacher, goes, monthsSinceTerm }, _facts, policy) => {
    const years = policy['rotation.restYears'];
    if (monthsSinceTerm === null || monthsSinceTerm >= 12 * years) return null;
    return goes !== null || teacher.wishes.length > 0
      ? null
      : { rule: 'R19', values: { years, months: monthsSinceTerm } };
  },
  violation: ({ values }) => ({
    zh: `上一轮交流期满至今 ${values.months} 个月，未满 ${values.years} 年，本次不安排。`,
    en: `${values.months} months since the last rotation ended, fewer than ${values.years} years.`,
  }),
};
