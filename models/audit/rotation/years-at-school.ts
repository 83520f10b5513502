/** R01: only people with the years at their school move, unless a decision sends them. */
import { isPinnedToGo, monthsAtSchool } from '../facts/moved.ts';
import { twinOfEachMove } from '../moves.ts';

export const yearsAtSchool = twinOfEachMove('R01', ({ teacher }, facts) => {
  const needed = 12 * facts.policy['rotation.eligibleYears'];
  const months = monthsAtSchool(facts, teacher);
  if (isPinnedToGo(facts, teacher) || (months !== null && months >= needed)) return null;
  if (months === null) {
    return {
      amount: needed,
      zh: '到现校时间未登记，不能认定符合任教年限，不得列入交流，请补登后再定。',
      en: 'the month of arrival at the school is not recorded, so the years cannot be shown.',
    };
  }
  return {
    amount: needed - months,
    zh: `现校任教 ${months} 个月，未满 ${needed} 个月（${needed / 12} 年），不得列入交流。`,
    en: `${months} months at the school, fewer than the ${needed} (${needed / 12} years) required.`,
  };
});
