/**
 * Forms of move and the two ledgers: 编制实名 (who holds which post) and 实际在岗 (who works where). Every move changes the second;
 * its form says whether it changes the first. What each form does is policy data (`rotation.forms`).
 */
import type { Pin, School } from '../../src/county/county.ts';
import { moveFormWords } from '../../src/county/vocabulary.ts';
import { isRural } from '../demand/location.ts';
import { addMonths } from '../demand/months.ts';
import type { MoveFormTerms, Policy } from '../parameters.ts';
import type { Words } from '../words.ts';

/** The form in which a person would move this year: as the decision that sends the person says, else the run's. */
export function formOf(goes: Pin | null, policy: Policy): MoveFormTerms {
  const form = goes?.form ?? policy['rotation.form'];
  const terms = policy['rotation.forms'].find((row) => row.form === form);
  if (terms === undefined) throw new RangeError(`rotation.forms has no row for ${form}`);
  return terms;
}

/** Months a move lasts: the county's term, no shorter than its form allows; null without an end. */
export function termMonths({ leastMonths }: MoveFormTerms, policy: Policy): number | null {
  return leastMonths === null ? null : Math.max(12 * policy['rotation.termYears'], leastMonths);
}

/** Last month of a term that begins with `start`; null without an end. */
export function termEnd(terms: MoveFormTerms, start: string, policy: Policy): string | null {
  const months = termMonths(terms, policy);
  return months === null ? null : addMonths(start, months - 1);
}

/** Whether a move in this direction counts for the shares (R24, R25), whatever its form. */
export function isCountedWay(from: School, to: School, policy: Policy): boolean {
  switch (policy['rotation.countedMoves']) {
    case 'all':
      return true;
    case 'toRural':
      return isRural(to);
    default:
      return !isRural(from) && isRural(to);
  }
}

const english: Readonly<Record<MoveFormTerms['form'], string>> = {
  regular: 'regular rotation',
  support: 'support teaching',
  attachment: 'attachment to a post',
  itinerant: 'itinerant teaching',
  shadowing: 'shadowing',
  transfer: 'transfer',
};

export const formWords = (form: MoveFormTerms['form']): Words => ({ zh: moveFormWords[form][0], en: english[form] });

const kept: readonly (readonly [keyof MoveFormTerms, string, string])[] = [
  ['post', '编制', 'post'],
  ['contract', '聘用合同', 'contract'],
  ['rankPost', '岗位等级', 'rank post'],
  ['payroll', '工资关系', 'payroll'],
];

/** 「编制、聘用合同、岗位等级、工资关系保留在原学校」. */
export function ledgerWords(terms: MoveFormTerms): Words {
  const moving = kept.filter(([field]) => terms[field] === true);
  const staying = kept.filter(([field]) => terms[field] !== true);
  const zh = [
    ...(staying.length > 0 ? [`${staying.map(([, word]) => word).join('、')}保留在原学校`] : []),
    ...(moving.length > 0 ? [`${moving.map(([, word]) => word).join('、')}转入新学校`] : []),
  ];
  const en = [
    ...(staying.length > 0 ? [`${staying.map(([, , word]) => word).join(', ')} stay with the old school`] : []),
    ...(moving.length > 0 ? [`${moving.map(([, , word]) => word).join(', ')} go to the new one`] : []),
  ];
  return { zh: zh.join('，'), en: en.join('; ') };
}
