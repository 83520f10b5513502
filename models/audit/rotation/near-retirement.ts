/** R03: nobody moves who retires sooner than the policy's years. */
import { monthsToRetirement } from '../facts/months.ts';
import { twinOfEveryDeparture } from '../moves.ts';

export const nearRetirement = twinOfEveryDeparture('R03', ({ teacher }, facts) => {
  const needed = 12 * facts.policy['rotation.minYearsToRetire'];
  const months = monthsToRetirement(teacher, facts.policy, facts.county.planningMonth);
  if (months === null || months >= needed) return null;
  return {
    amount: needed - months,
    zh: `距法定退休 ${months} 个月，不足 ${needed} 个月（${needed / 12} 年），不得列入交流。`,
    en: `retires in ${months} months, sooner than the ${needed} (${needed / 12} years) required.`,
  };
});
