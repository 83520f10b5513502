import { expect, test } from 'vitest';
import {
  brokenRules,
  lawfulCounty,
  lawfulDecisions,
  verdictOf,
  violationsOf,
  withPolicy,
  withQuota,
  withSchool,
} from '../lawful.ts';

const who = '镇中心小学音乐教师到大岭教学点走教';
const [trip] = lawfulDecisions.quota.itinerants;

test('Q08 twenty minutes where fifteen are allowed: home, site and subject are named', () => {
  const policy = withPolicy({ 'quota.itinerantMaxMinutes': 15 });
  expect(brokenRules({ policy })).toEqual(['Q08']);
  expect(verdictOf('Q08', { policy }).violations).toEqual([
    {
      subject: { zh: who, en: 'Music from 镇中心小学 to 大岭教学点' },
      amount: 5,
      words: {
        zh: `${who}单程 20 分钟，超过时限 15 分钟。`,
        en: 'Music from 镇中心小学 to 大岭教学点: 20 minutes one way, above 15.',
      },
    },
  ]);
});

test.each([
  [
    'a subject that does not travel',
    { policy: withPolicy({ 'quota.itinerantSubjects': ['pe'] }) },
    '该学科不在可走教学科之列',
  ],
  ['another cluster', { county: withSchool('P', { cluster: '乙学区' }) }, '不是同一学区'],
  [
    'an unknown way',
    {
      county: { ...lawfulCounty, travel: [lawfulCounty.travel[0]!] },
      // Its road of the day would be unknown too.
      decisions: { ...lawfulDecisions, timetable: null },
    },
    '路程不明',
  ],
])('Q08 %s', (_, changed, words) => {
  expect(brokenRules(changed)).toEqual(['Q08']);
  expect(verdictOf('Q08', changed).violations).toMatchObject([
    { subject: { zh: who }, amount: 2, words: { zh: expect.stringContaining(words) } },
  ]);
});

test('Q08 nobody is itinerant at home', () => {
  const decisions = withQuota({ itinerants: [{ ...trip!, site: 'C' }] });
  expect(violationsOf('Q08', { decisions })).toEqual([['镇中心小学音乐教师到镇中心小学走教', 2]]);
});

test('Q08 two half periods away where a tenth of a norm of sixteen is allowed', () => {
  const policy = withPolicy({ 'quota.itinerantMaxShare': 0.1 });
  expect(brokenRules({ policy })).toEqual(['Q08']);
  expect(violationsOf('Q08', { policy })).toEqual([['镇中心小学小学音乐', 0.4]]);
});

test('Q08 without a cluster a point belongs to its centre school', () => {
  const county = withSchool('P', { cluster: null }, withSchool('C', { cluster: null }));
  expect(violationsOf('Q08', { county })).toEqual([]);
});

test('Q08 a declared pool merges clusters, through others too; another pool does not', () => {
  const pools = (ofPoint: string, ofCentre: string, between: string | null) =>
    withSchool(
      'J',
      { cluster: '乙学区', itinerantPool: between },
      withSchool('P', { cluster: '丙学区', itinerantPool: ofPoint }, withSchool('C', { itinerantPool: ofCentre })),
    );
  expect(violationsOf('Q08', { county: pools('东片', '东片', null) })).toEqual([]);
  expect(violationsOf('Q08', { county: pools('东片', '西片', '西片') })).toEqual([[who, 2]]);
  // 镇中心小学 meets 县一小 of 乙学区 in the west, and that cluster meets the point in the east.
  const chained = withSchool('S', { cluster: '乙学区', itinerantPool: '西片' }, pools('东片', '西片', '东片'));
  expect(violationsOf('Q08', { county: chained })).toEqual([]);
});

test('Q08 passes', () => {
  expect(verdictOf('Q08')).toEqual({ applies: true, checked: 1, violations: [] });
});
