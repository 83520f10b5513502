import { expect, test } from 'vitest';
import { lawfulDecisions, movedOtherwise, verdictOf, violationsOf, withRotation } from '../lawful.ts';

const [move] = lawfulDecisions.rotation.moves;

test('R34 two arrive for one music post: one too many, school, stage and subject are named', () => {
  const decisions = withRotation({ moves: [move!, { ...move!, teacher: 's5', room: false }] });
  expect(verdictOf('R34', { decisions }).violations).toEqual([
    {
      subject: { zh: '镇中心小学小学音乐', en: '镇中心小学, primary Music' },
      amount: 1,
      words: {
        zh: '镇中心小学小学音乐交流后在岗 2 名，超过设岗 1 名（现有 0 名），请减少调入。',
        en: '镇中心小学, primary Music: 2 people after the moves for 1 posts (0 today).',
      },
    },
  ]);
});

test('R34 nobody moves to where no post of the subject is set', () => {
  const decisions = movedOtherwise({ to: 'P', room: false });
  expect(violationsOf('R34', { decisions })).toEqual([['大岭教学点小学音乐', 1]]);
});

test('R34 more people than posts today are tolerated, one more is not', () => {
  const oneMore = movedOtherwise({ teacher: 's3', subject: 'math', room: false });
  expect(verdictOf('R34', { decisions: oneMore }).violations).toMatchObject([
    { amount: 1, words: { zh: '镇中心小学小学数学交流后在岗 3 名，超过设岗 1 名（现有 2 名），请减少调入。' } },
  ]);
});

test('R34 passes: the music teacher takes the free music post', () => {
  expect(verdictOf('R34')).toEqual({ applies: true, checked: 15, violations: [] });
});
