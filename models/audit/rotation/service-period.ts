/** R04: nobody moves during a contracted service period (特岗、公费定向等). */
import { serviceMonthsLeft } from '../facts/moved.ts';
import { twinOfEachMove } from '../moves.ts';

export const servicePeriod = twinOfEachMove('R04', ({ teacher }, facts) => {
  const left = serviceMonthsLeft(facts, teacher);
  if (left === null) return null;
  if (left === 'unknown') {
    return {
      amount: 1,
      zh: '特岗、公费定向教师未登记服务期截止和参加工作年月，不能认定服务期已满，不得列入交流。',
      en: 'the contracted service cannot be shown to be over.',
    };
  }
  return {
    amount: left,
    zh: `约定服务期至 ${teacher.serviceUntil ?? '参加工作满规定年限'}，尚未届满，不得列入交流。`,
    en: `a contracted service period runs until ${teacher.serviceUntil ?? 'the years from the start of work are over'}.`,
  };
});
