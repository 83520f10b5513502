import { expect, test } from 'vitest';
import { lawfulDecisions, movedOtherwise, verdictOf, withRotation, withSchool, withTeacher } from '../lawful.ts';

const [move] = lawfulDecisions.rotation.moves;

test('R21 a person placed twice is one place too many, and is named', () => {
  const decisions = withRotation({ moves: [move!, { ...move!, to: 'P' }] });
  expect(verdictOf('R21', { decisions }).violations).toEqual([
    {
      subject: { zh: '孙六（县一小）', en: '孙六 (县一小)' },
      amount: 1,
      words: {
        zh: '孙六（县一小）同时被安排到 2 处，每人只能安排 1 处。',
        en: '孙六 (县一小): is placed 2 times; one person has one place.',
      },
    },
  ]);
});

test('R21 a leader in both runs is placed twice as well', () => {
  const decisions = withRotation({ moves: [{ ...move!, teacher: 's0' }] });
  expect(verdictOf('R21', { decisions }).violations).toMatchObject([
    { amount: 1, words: { zh: '赵一（县一小）同时被安排到 2 处，每人只能安排 1 处。' } },
  ]);
});

test.each([
  ['nobody known', { teacher: 'x9' }, 'x9不在教师名册中，不得列入名单。'],
  ['from a school they are not at', { from: 'J' }, '孙六（县一小）现任教学校不是镇初中，请核对名单。'],
  ['to where they are', { to: 'S' }, '孙六（县一小）拟入校与现任教学校相同，不构成交流。'],
])('R21 a move of %s', (_case, change, zh) => {
  const { violations } = verdictOf('R21', { decisions: movedOtherwise(change) });
  expect(violations).toMatchObject([{ amount: 1, words: { zh } }]);
});

test('R21 nobody moves to a school that is out of use', () => {
  const county = withSchool('J', { inUse: false });
  expect(verdictOf('R21', { county, decisions: movedOtherwise({ to: 'J' }) }).violations).toMatchObject([
    { amount: 1, words: { zh: '孙六（县一小）拟入校镇初中不是在用学校，不得安排。' } },
  ]);
});

test('R21 special schools are staffed apart: nobody enters one, nobody leaves one', () => {
  expect(verdictOf('R21', { decisions: movedOtherwise({ to: 'T', room: false }) }).violations).toMatchObject([
    { amount: 1, words: { zh: '孙六（县一小）拟入校特教学校为特殊教育学校，人员单独配备，不得列入交流。' } },
  ]);
  const county = withTeacher('s6', { workSchool: 'T' });
  expect(verdictOf('R21', { county, decisions: movedOtherwise({ from: 'T' }) }).violations).toMatchObject([
    { amount: 1, words: { zh: '孙六（特教学校）现任教学校特教学校为特殊教育学校，人员单独配备，不得列入交流。' } },
  ]);
});

test('R21 a leader is listed at the school they lead, whether or not another was found', () => {
  const [first, second] = lawfulDecisions.rotation.heads;
  for (const to of ['C', null]) {
    const decisions = withRotation({ heads: [{ ...first!, from: 'J', to }, second!] });
    expect(verdictOf('R21', { decisions }).violations).toMatchObject([
      { amount: 1, words: { zh: '赵一（县一小）现任教学校不是镇初中，请核对名单。' } },
    ]);
  }
});

test('R21 passes: one teacher and two heads, each with one place', () => {
  expect(verdictOf('R21')).toEqual({ applies: true, checked: 3, violations: [] });
});
