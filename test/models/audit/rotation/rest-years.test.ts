import { expect, test } from 'vitest';
import { pin } from '../../../support/county-builder.ts';
import { brokenRules, lawfulCounty, silenceOf, verdictOf, violationsOf, withPolicy, withTeacher } from '../lawful.ts';

const served = (until: string, reported: boolean | null = null) => ({
  ...lawfulCounty,
  history: [{ teacher: 's6', form: 'regular' as const, start: '2015-09', until, reported }],
});

test('R19 sent again too soon is short by the months that remain', () => {
  expect(brokenRules({ county: served('2023-10') })).toEqual(['R19']);
  expect(verdictOf('R19', { county: served('2023-10') }).violations).toMatchObject([
    { amount: 2, words: { zh: '孙六（县一小）上一轮交流期满至今 34 个月，未满 36 个月，不得再由组织安排。' } },
  ]);
  expect(violationsOf('R19', { county: served('2023-08') })).toEqual([]);
});

test('R19 whoever never reported for duty, asks to go or is decided upon may go', () => {
  const asks = withTeacher('s6', { wishes: ['C'] }, served('2026-08'));
  const decided = { ...served('2026-08'), pins: [pin('s6', 'goes', { school: 'C' })] };
  for (const county of [served('2026-08', false), asks, decided]) expect(violationsOf('R19', { county })).toEqual([]);
});

test('R19 is silent without a number of years', () => {
  expect(silenceOf('R19', { policy: withPolicy({ 'rotation.restYears': 0 }) })).toBe(
    '本县未规定两轮交流的间隔，本条不适用。',
  );
});
