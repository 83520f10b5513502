import { expect, test } from 'vitest';
import { movedOtherwise, verdictOf, withPolicy, withSchool, withTeacher } from '../lawful.ts';

const leavesThePoint = movedOtherwise({ teacher: 'p2', from: 'P', to: 'C', subject: 'math', room: false });

test('R22 a point that falls from two people to one is one short, and is named', () => {
  expect(verdictOf('R22', { decisions: leavesThePoint }).violations).toEqual([
    {
      subject: { zh: '大岭教学点', en: '大岭教学点' },
      amount: 1,
      words: {
        zh: '大岭教学点交流后在岗在编教师 1 名，少于应保留的 2 名（现有 2 名），请另行补足。',
        en: '大岭教学点: 1 established teachers after the moves, fewer than the 2 to be kept (2 today).',
      },
    },
  ]);
});

test('R22 a point with one person today keeps one; a temporary teacher fills no post', () => {
  const county = withTeacher('p1', { employment: 'temporary' });
  expect(verdictOf('R22', { county }).violations).toEqual([]);
  expect(verdictOf('R22', { county, decisions: leavesThePoint }).violations).toMatchObject([
    { amount: 1, words: { zh: expect.stringContaining('交流后在岗在编教师 0 名，少于应保留的 1 名（现有 1 名）') } },
  ]);
});

test('R22 passes: the point keeps both, or one where the floor is one', () => {
  expect(verdictOf('R22')).toEqual({ applies: true, checked: 1, violations: [] });
  const policy = withPolicy({ 'quota.pointFloor': 1 });
  expect(verdictOf('R22', { policy, decisions: leavesThePoint }).violations).toEqual([]);
});

test('R22 somebody without 编制 counts only where the county says so', () => {
  const helper = { ...withTeacher('p2', {}).teachers.find(({ id }) => id === 'p2')!, id: 'p3', name: '冯三' };
  const county = { ...withTeacher('p2', {}) };
  const helped = {
    ...county,
    teachers: [...county.teachers, { ...helper, employment: 'temporary' as const, postSchool: null }],
  };
  const policy = withPolicy({ 'quota.pointFloorCounts': ['temporary'] });
  const amounts = (inForce: typeof policy) =>
    verdictOf('R22', { county: helped, policy: inForce, decisions: leavesThePoint }).violations.map(
      ({ amount }) => amount,
    );
  expect([amounts(policy), amounts(withPolicy({}))]).toEqual([[], [1]]);
});

test('R22 is silent where no point is in use', () => {
  expect(verdictOf('R22', { county: withSchool('P', { inUse: false }) })).toMatchObject({
    applies: { zh: '本县没有在用教学点，本条不适用。', en: 'The county has no teaching point in use.' },
    checked: 0,
  });
});
