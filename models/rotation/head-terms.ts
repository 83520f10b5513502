import type { SelectionRule } from '../rule.ts';
import type { RotationReason } from './context.ts';
import type { HeadsFacts, Leader } from './head-context.ts';
import { always } from './rotation-rule.ts';
import { rotationOpinion } from './sources.ts';

/** R51 校长任期: who is due. */
export const headTerms: SelectionRule<HeadsFacts, Leader, RotationReason> = {
  id: 'R51',
  domain: 'rotation',
  slug: 'head-terms',
  strength: 'selection',
  title: { zh: '校级领导任期', en: 'Terms of school leaders' },
  sentence: {
    zh: '书记、校长、副校长在同一学校任满 {heads.maxTerms} 届（每届 {heads.termYears} 年）的列入交流建议名单；未填任职年月的不列入，并予注明。',
    en: 'Secretaries, heads and deputies who have served {heads.maxTerms} terms of {heads.termYears} years at one school are proposed; without a date of appointment nobody is.',
  },
  maths: 'due(t) ⇔ months in duty(t) ≥ 12 · maxTerms · termYears, or a decision sends t',
  unit: { zh: '人', en: 'people' },
  sources: [rotationOpinion],
  parameters: ['heads.maxTerms', 'heads.termYears'],
  applies: always,
  forbids: ({ person, monthsInDuty }, _facts, policy) => {
    if (person.goes !== null) return null;
    const terms = policy['heads.maxTerms'];
    const needed = 12 * terms * policy['heads.termYears'];
    if (monthsInDuty === null) return { rule: 'R51', values: { case: 'unknown', terms } };
    return monthsInDuty >= needed
      ? null
      : { rule: 'R51', values: { case: 'short', months: monthsInDuty, needed, terms } };
  },
  violation: ({ values }) =>
    values.case === 'unknown'
      ? { zh: '未填任职年月，不能认定任期是否已满。', en: 'The month of appointment is not given.' }
      : {
          zh: `现职任职 ${values.months} 个月，未满 ${values.needed} 个月（${values.terms} 届）。`,
          en: `${values.months} months in the duty, fewer than ${values.needed} (${values.terms} terms).`,
        },
};
