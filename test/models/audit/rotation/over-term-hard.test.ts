import { expect, test } from 'vitest';
import { pin } from '../../../support/county-builder.ts';
import { lawfulCounty, movedOtherwise, verdictOf, withPolicy, withSchool, withTeacher } from '../lawful.ts';

/** 钱五 goes in place of 孙六, who has been at the school for 156 months. */
const decisions = movedOtherwise({ teacher: 's5' });

test('R32 the one over term at a sending school is left out: one person, named with the school', () => {
  expect(verdictOf('R32', { decisions }).violations).toEqual([
    {
      subject: { zh: '孙六（县一小）', en: '孙六 (县一小)' },
      amount: 1,
      words: {
        zh: '孙六（县一小）现校任教 156 个月，已满 144 个月（12 年），应当交流而未安排。',
        en: '孙六 (县一小): 156 months at the school, over the term of 144, and not moved.',
      },
    },
  ]);
});

test('R32 the term is full in its last month, not one month before', () => {
  const since = (atSchoolSince: string) =>
    verdictOf('R32', { county: withTeacher('s6', { atSchoolSince }), decisions });
  expect(since('2014-09').violations).toMatchObject([{ subject: { zh: '孙六（县一小）' }, amount: 1 }]);
  expect(since('2014-10')).toMatchObject({ checked: 0, violations: [] });
});

test('R32 a decision in force keeps a person; one that has expired does not', () => {
  const kept = (until: string | null) => {
    const pins = [pin('s6', 'stays', { until })];
    return verdictOf('R32', { county: { ...lawfulCounty, pins }, decisions }).violations.length;
  };
  expect([kept(null), kept('2026-09'), kept('2026-08')]).toEqual([0, 0, 1]);
});

test('R32 binds neither those who may not move nor those at receiving or special schools', () => {
  const exempt = withTeacher('s6', { exemption: { code: 'E1', until: null } });
  const receiving = withSchool('S', { rotationRole: 'receiving' });
  const special = withTeacher('s6', { workSchool: 'T' });
  for (const county of [exempt, receiving, special])
    expect(verdictOf('R32', { county, decisions }).violations).toEqual([]);
});

test('R32 passes: the one over term moves', () => {
  expect(verdictOf('R32')).toEqual({ applies: true, checked: 1, violations: [] });
});

test('R32 is silent where the county has switched it off', () => {
  expect(verdictOf('R32', { decisions, policy: withPolicy({ 'rotation.overTermHard': false }) })).toEqual({
    applies: {
      zh: '本县未将超期教师必须交流作为硬性规定，本条不适用。',
      en: 'The county has switched this rule off.',
    },
    checked: 0,
    violations: [],
  });
});
