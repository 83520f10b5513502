import { expect, it } from 'vitest';
import { said } from '../../models/reason.ts';

it('makes a sentence of the record in both languages, and of nothing else', () => {
  const reason = { rule: 'R17', values: { months: 36, name: '定期交流', nameEn: 'regular rotation' } } as const;
  expect(
    said(reason, '{name}，期限 {months} 个月（规则 {rule}）。', 'A {name} for {months} months (rule {rule}).'),
  ).toEqual({
    ...reason,
    words: {
      zh: '定期交流，期限 36 个月（规则 R17）。',
      en: 'A regular rotation for 36 months (rule R17).',
    },
  });
});

it('refuses a sentence that speaks of what the record does not hold', () => {
  expect(() => said({ rule: 'R17', values: {} }, '{months} 个月', 'months')).toThrow('months');
});
