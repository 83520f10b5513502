import { expect, test } from 'vitest';
import type { Pin } from '../../../../src/county/county.ts';
import { pin } from '../../../support/county-builder.ts';
import { brokenRules, verdictOf, withTeacher } from '../lawful.ts';

const arrived = (atSchoolSince: string | null) => withTeacher('s6', { atSchoolSince });
const goes = pin('s6', 'goes', { school: 'C' });

test('a move before the years at the school are full is short by the missing months', () => {
  const changed = { county: arrived('2022-09') };
  expect(brokenRules(changed)).toEqual(['R01']);
  expect(verdictOf('R01', changed).violations).toMatchObject([
    {
      subject: { zh: '孙六（县一小）' },
      amount: 24,
      words: { zh: '孙六（县一小）现校任教 48 个月，未满 72 个月（6 年），不得列入交流。' },
    },
  ]);
});

test('an arrival that nobody recorded proves no years at all', () => {
  expect(verdictOf('R01', { county: arrived(null) }).violations).toMatchObject([
    { subject: { zh: '孙六（县一小）' }, amount: 72, words: { zh: expect.stringContaining('到现校时间未登记') } },
  ]);
});

test('full years pass to the month', () => {
  expect(verdictOf('R01')).toEqual({ applies: true, checked: 1, violations: [] });
  expect(verdictOf('R01', { county: arrived('2020-09') }).violations).toEqual([]);
  expect(verdictOf('R01', { county: arrived('2020-10') }).violations.map(({ amount }) => amount)).toEqual([1]);
});

test('a decision that sends the person sets the years aside, until it expires', () => {
  const sent = (pin: Pin) => ({ county: { ...arrived('2022-09'), pins: [pin] } });
  expect(brokenRules(sent(goes))).toEqual([]);
  expect(brokenRules(sent({ ...goes, until: '2026-08' }))).toEqual(['R01']);
});
