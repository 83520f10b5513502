import type { PersonRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { countyPractice, rotationOpinion } from './sources.ts';

/** R01 现校任教年限. */
export const yearsAtSchool: PersonRule = {
  id: 'R01',
  domain: 'rotation',
  slug: 'years-at-school',
  strength: 'selection',
  title: { zh: '现校任教年限', en: 'Years at the school' },
  sentence: {
    zh: '在现校连续任教满 {rotation.eligibleYears} 年方符合交流条件；未填「到现校年月」的不列入，并予注明。',
    en: 'A teacher is eligible after {rotation.eligibleYears} full years at the same school; without a date of arrival nobody is, and the list says so.',
  },
  maths: 'x[t,·] = 0 unless months(t at school) ≥ 12 · eligibleYears',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice, rotationOpinion],
  parameters: ['rotation.eligibleYears'],
  applies: always,
  forbids: ({ monthsAtSchool }, _facts, policy) => {
    const years = policy['rotation.eligibleYears'];
    if (monthsAtSchool === null) return { rule: 'R01', values: { years, case: 'unknown' } };
    if (monthsAtSchool >= 12 * years) return null;
    return { rule: 'R01', values: { years, case: 'short', served: Math.floor(monthsAtSchool / 12) } };
  },
  violation: ({ values }) =>
    values.case === 'unknown'
      ? {
          zh: `未填到现校年月，无法认定是否满 ${values.years} 年，暂不列入符合交流条件名单；请补填「到现校年月」。`,
          en: `The month of arrival at the school is not given, so ${values.years} years cannot be established; please fill it in.`,
        }
      : {
          zh: `现校任教 ${values.served} 年，未满 ${values.years} 年。`,
          en: `${values.served} years at the school, fewer than ${values.years}.`,
        },
};
