/** R17: every move has the form the run or a decision names, the term of that form, and ends before retirement. */
import type { Facts } from '../facts/facts.ts';
import { isMonth, monthsBetween, monthsToRetirement } from '../facts/months.ts';
import { formThatWouldBe, termMonths } from '../facts/moved.ts';
import { type MoveFault, type MoveInPlace, twinOfEachMove } from '../moves.ts';

export const termLength = twinOfEachMove('R17', (found, facts) => wrongForm(found, facts) ?? wrongTerm(found, facts));

function wrongForm({ move, teacher }: MoveInPlace, facts: Facts): MoveFault | null {
  if (move.form === formThatWouldBe(facts, teacher)) return null;
  return {
    amount: 1,
    zh: '交流形式与本次规定（或已定事项）的形式不一致，请核对。',
    en: 'moves in another form than the run or the decision names.',
  };
}

function wrongTerm({ move, teacher }: MoveInPlace, facts: Facts): MoveFault | null {
  const { planningMonth } = facts.county;
  const term = termMonths(facts, move.form);
  const listed = move.until === null ? null : monthsBetween(move.start, move.until) + 1;
  const isWellFormed = move.until === null || isMonth(move.until);
  if (move.start !== planningMonth || listed !== term || !isWellFormed) {
    return {
      amount: Math.abs((listed ?? 0) - (term ?? 0)),
      zh: `期限应自 ${planningMonth} 起${term === null ? '，没有期满时间' : ` ${term} 个月`}，名单所列不符，请核对。`,
      en: `the term should begin in ${planningMonth} and ${term === null ? 'have no end' : `last ${term} months`}.`,
    };
  }
  const left = monthsToRetirement(teacher, facts.policy, planningMonth);
  if (term === null || left === null || left >= term) return null;
  return {
    amount: term - left,
    zh: `期限 ${term} 个月，期满前到法定退休年龄，不得安排。`,
    en: `would retire before the ${term} months are over.`,
  };
}
