import { expect, test } from 'vitest';
import { brokenRules, verdictOf, violationsOf, withPolicy, withTeacher } from '../lawful.ts';

/** A woman born 1976-06 retires at 56 years 8 months, 2033-02: in 77 months, under eight years and over five. */
const older = withTeacher('s6', { birthMonth: '1976-06' });

test('R27 the one who is sent is near retirement: 0.7 above 30 %, the school is named', () => {
  expect(brokenRules({ county: older })).toEqual(['R27']);
  expect(verdictOf('R27', { county: older }).violations).toEqual([
    {
      subject: { zh: '县一小', en: '县一小' },
      amount: 0.7,
      words: {
        zh: '县一小派出 1 名，其中临近退休者 1 名，超过派出人数的 30%。',
        en: '县一小: 1 of 1 sent are near retirement, above 30%.',
      },
    },
  ]);
});

test('R27 near means fewer months than the years the county sets: 77 months are under seven years, not under six', () => {
  const within = (years: number) => withPolicy({ 'rotation.nearRetirementYears': years });
  expect(violationsOf('R27', { county: older, policy: within(7) })).toEqual([['县一小', 0.7]]);
  expect(violationsOf('R27', { county: older, policy: within(6) })).toEqual([]);
});

test('R27 passes: far from retirement, or the birth month is not known', () => {
  expect(verdictOf('R27')).toEqual({ applies: true, checked: 1, violations: [] });
  expect(violationsOf('R27', { county: withTeacher('s6', { birthMonth: null }) })).toEqual([]);
});
