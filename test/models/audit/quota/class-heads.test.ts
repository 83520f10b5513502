import { expect, test } from 'vitest';
import {
  brokenRules,
  lawfulDecisions,
  sentencesOf,
  verdictOf,
  violationsOf,
  withPolicy,
  withQuota,
  withTeacher,
} from '../lawful.ts';

const { classHeads } = lawfulDecisions.quota;

test('Q10 a class without a head: school and stage are named', () => {
  const decisions = withQuota({ classHeads: classHeads.filter((row) => row.school !== 'J') });
  expect(brokenRules({ decisions })).toEqual(['Q10']);
  expect(verdictOf('Q10', { decisions }).violations).toEqual([
    {
      subject: { zh: '镇初中初中', en: '镇初中, junior' },
      amount: 1,
      words: {
        zh: '镇初中初中共 1 个班，安排班主任 0 名，应一班一名。',
        en: '镇初中, junior: 1 classes but 0 class heads; each class has one.',
      },
    },
  ]);
});

test('Q10 a head without a class; parts of a head add up', () => {
  const extra = { school: 'J', stage: 'primary', subject: 'math', classes: 1 } as const;
  const decisions = withQuota({ classHeads: [...classHeads, extra] });
  expect(violationsOf('Q10', { decisions })).toEqual([['镇初中小学', 1]]);
  const halves = classHeads.flatMap((row) =>
    row.school === 'J'
      ? [
          { ...row, classes: 0.5 },
          { ...row, subject: 'math', classes: 0.5 },
        ]
      : [row],
  );
  expect(violationsOf('Q10', { decisions: withQuota({ classHeads: halves }) })).toEqual([]);
});

test('Q10 passes: the two grades of the multigrade class are one class', () => {
  expect(verdictOf('Q10')).toEqual({ applies: true, checked: 8, violations: [] });
});

const carriedAt = (school: string, loads: number) =>
  withQuota({ credited: [{ school, stage: 'primary', subject: 'english', loads }] });

test('Q10 a teacher on the books who is away is work that posts must carry', () => {
  const county = withTeacher('s8', { status: 'study' });
  expect(sentencesOf('Q10', { county })).toEqual([
    '县一小小学不在岗、减课和特殊教育折合 1 名教师的工作量，方案只由岗位承担 0 名，应全部计入。',
  ]);
  expect(violationsOf('Q10', { county, decisions: carriedAt('S', 1) })).toEqual([]);
  expect(violationsOf('Q10', { county: withTeacher('s8', { status: 'study', statusUntil: '2026-08' }) })).toEqual([]);
});

test('Q10 what a head does not teach; never more than the least posts hold beside class heads', () => {
  const policy = withPolicy({ 'load.headCredit': 0.25 });
  expect(violationsOf('Q10', { policy })).toEqual([
    ['县一小小学', 0.25],
    ['镇中心小学小学', 0.25],
  ]);
  // S: 8 entitled, least 7; four class heads take two of them. Nine people away leave room for five.
  const everybody = Array.from({ length: 9 }, (_, i) => `s${i}`).reduce(
    (county, id) => withTeacher(id, { status: 'otherLeave' }, county),
    withTeacher('s0', {}),
  );
  expect(violationsOf('Q10', { county: everybody })).toEqual([['县一小小学', 5]]);
});
