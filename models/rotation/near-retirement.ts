import type { PersonRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { countyPractice, retirementDecision } from './sources.ts';

/** R03 临近退休. */
export const nearRetirement: PersonRule = {
  id: 'R03',
  domain: 'rotation',
  slug: 'near-retirement',
  strength: 'selection',
  title: { zh: '临近退休', en: 'Close to retirement' },
  sentence: {
    zh: '距法定退休年龄不足 {rotation.minYearsToRetire} 年的不列入交流；性别或出生年月未填的视为未临近退休，并予注明。',
    en: 'People with fewer than {rotation.minYearsToRetire} years to statutory retirement are not rotated; unknown sex or birth month counts as not close, and is listed.',
  },
  maths: 'x[t,·] = 0 if months to retirement(t) < 12 · minYearsToRetire',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice, retirementDecision],
  parameters: ['rotation.minYearsToRetire', 'retirement.table'],
  applies: always,
  // The month itself would give the birth month away: the reason says no more than the rule needs.
  forbids: ({ monthsToRetirement }, _context, policy) => {
    const years = policy['rotation.minYearsToRetire'];
    if (monthsToRetirement === null || monthsToRetirement >= 12 * years) return null;
    return { rule: 'R03', values: { years } };
  },
  violation: ({ values }) => ({
    zh: `距法定退休不足 ${values.years} 年。`,
    en: `Less than ${values.years} years to statutory retirement.`,
  }),
};
