import { formWords, termMonths } from './forms.ts';
import type { PersonRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { countyPractice, rotationOpinion } from './sources.ts';

/**
 * R17 交流期限与形式. Whoever retires within the term could not serve it. Not a condition of 符合交流条件: the person stays in the base
 * of the 10 %.
 */
export const termLength: PersonRule = {
  id: 'R17',
  domain: 'rotation',
  slug: 'term-length',
  strength: 'selection',
  title: { zh: '交流形式与期限', en: 'Form and term of the move' },
  sentence: {
    zh: '交流形式为「{rotation.form}」（已定事项另行指定的从其指定），期限 {rotation.termYears} 年，且不短于该形式的最短期限；期满前到法定退休年龄的不安排；编制、合同、岗位、工资是否转移按形式执行；期满返回不计为交流。',
    en: 'Form of the moves: {rotation.form} (unless a decision names another), for {rotation.termYears} years and no shorter than the form allows; nobody who retires before the end of the term is moved. The form says what becomes of post, contract, rank post and pay; returning at the end never counts.',
  },
  maths: 'x[t,·] = 0 if months to retirement(t) < max(12 · termYears, leastMonths(form(t)))',
  unit: { zh: '人', en: 'people' },
  sources: [rotationOpinion, countyPractice],
  parameters: ['rotation.form', 'rotation.forms', 'rotation.termYears', 'retirement.table'],
  applies: always,
  // As with R03, the month of retirement is not told: it would give the birth month away.
  forbids: ({ monthsToRetirement, form }, _facts, policy) => {
    const months = termMonths(form, policy);
    if (months === null || monthsToRetirement === null || monthsToRetirement >= months) return null;
    return { rule: 'R17', values: { months, form: form.form } };
  },
  violation: ({ values }) => {
    const form = formWords(values.form as Parameters<typeof formWords>[0]);
    return {
      zh: `${form.zh}期限 ${values.months} 个月，期满前到法定退休年龄，本次不安排。`,
      en: `Would retire before the ${values.months} months of the ${form.en} are over.`,
    };
  },
};
