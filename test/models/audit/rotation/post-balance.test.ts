import { expect, test } from 'vitest';
import {
  lawfulCounty,
  lawfulDecisions,
  movedOtherwise,
  post,
  sentencesOf,
  verdictOf,
  violationsOf,
  withRotation,
} from '../lawful.ts';

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

const { posts } = lawfulDecisions.quota;

/** One row of the lawful posts changed in what rotation lists, not in what was decided. */
const listing = (school: string, subject: string, count: number) =>
  posts.map((row) => (row.school === school && row.subject === subject ? { ...row, posts: count } : row));

test('R34 posts added to what rotation lists hide no breach, and are found themselves', () => {
  const decisions = withRotation({
    moves: [move!, { ...move!, teacher: 's5', room: false }],
    posts: listing('C', 'music', 4),
  });
  expect(sentencesOf('R34', { decisions })).toEqual([
    '镇中心小学小学音乐交流后在岗 2 名，超过设岗 1 名（现有 0 名），请减少调入。',
    '镇中心小学小学音乐安排交流所依据的岗位列为 4 名，本方案编制分配为 1 名，请以此为准。',
  ]);
});

test('R34 posts left out, of nowhere, in parts or below nothing are refused', () => {
  const broken = (rows: typeof posts) => sentencesOf('R34', { decisions: withRotation({ posts: rows }) });
  expect(broken(posts.slice(1))).toEqual([
    '县一小小学语文安排交流所依据的岗位列为 0 名，本方案编制分配为 2 名，请以此为准。',
  ]);
  expect(broken([...posts, post('X', 'pe', 1)])).toEqual([
    'X小学体育与健康不是在用学校，不得设岗。',
    'X小学体育与健康安排交流所依据的岗位列为 1 名，本方案编制分配为 0 名，请以此为准。',
  ]);
  expect(broken([...posts, post('S', 'pe', 0.5), post('S', 'pe', -0.5)])).toEqual([
    '县一小小学体育与健康岗位列为 0.5 名，应为非负整数。',
    '县一小小学体育与健康岗位列为 -0.5 名，应为非负整数。',
  ]);
});

test('R34 without a quota the county’s table counts; a row without a stage is of the only one', () => {
  const rotationOnly = (rows: typeof posts) => ({ ...withRotation({ posts: rows }), quota: null, timetable: null });
  const county = {
    ...lawfulCounty,
    posts: [
      { school: 'C', stage: null, subject: 'music', posts: 1 },
      { school: 'J', stage: null, subject: 'math', posts: 2 },
    ],
  };
  const table = [post('C', 'music', 1), post('J', 'math', 2)];
  expect(verdictOf('R34', { county, decisions: rotationOnly(table) })).toMatchObject({ checked: 15, violations: [] });
  expect(sentencesOf('R34', { county, decisions: rotationOnly([post('C', 'music', 1)]) })).toEqual([
    '镇初中初中数学安排交流所依据的岗位列为 0 名，「岗位」表为 2 名，请以此为准。',
  ]);
});

test('R34 without a table the stated arithmetic counts: the two posts of P are for Chinese and mathematics', () => {
  const decisions = { ...lawfulDecisions, quota: null, timetable: null };
  expect(sentencesOf('R34', { decisions })).toEqual([
    '大岭教学点小学语文安排交流所依据的岗位列为 0 名，按应配编制和课时推算为 1 名，请以此为准。',
    '大岭教学点小学全科安排交流所依据的岗位列为 1 名，按应配编制和课时推算为 0 名，请以此为准。',
  ]);
});
