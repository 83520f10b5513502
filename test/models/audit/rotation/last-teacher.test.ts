import { expect, test } from 'vitest';
import { lawfulDecisions, movedOtherwise, regularTerm, verdictOf, withRotation } from '../lawful.ts';

const [music] = lawfulDecisions.rotation.moves;
const english = {
  teacher: 's8',
  from: 'S',
  to: 'C',
  stage: 'primary',
  subject: 'english',
  room: false,
  ...regularTerm,
} as const;

test('R23 the only English teacher leaves without a replacement: the school and subject are named', () => {
  const decisions = movedOtherwise(english);
  expect(verdictOf('R23', { decisions }).violations).toEqual([
    {
      subject: { zh: '县一小小学英语', en: '县一小, primary English' },
      amount: 1,
      words: {
        zh: '县一小小学英语设岗 1 名，唯一在岗教师调离后无人接替，请先安排同学段同学科人员。',
        en: '县一小, primary English: has 1 posts and loses its last teacher without a replacement.',
      },
    },
  ]);
});

test('R23 passes when another arrives in exchange', () => {
  const replacement = { ...english, teacher: 'c4', from: 'C', to: 'S' } as const;
  expect(verdictOf('R23', { decisions: withRotation({ moves: [english, replacement] }) }).violations).toEqual([]);
});

test('R23 passes where the subject has no post any more', () => {
  const posts = lawfulDecisions.rotation.posts.filter((row) => !(row.school === 'S' && row.subject === 'english'));
  expect(verdictOf('R23', { decisions: withRotation({ moves: [english], posts }) }).violations).toEqual([]);
});

test('R23 passes: of two music teachers one leaves; the music post without anybody today is not looked at', () => {
  expect(verdictOf('R23')).toEqual({ applies: true, checked: 13, violations: [] });
  const both = withRotation({ moves: [music!, { ...music!, teacher: 's5' }] });
  expect(verdictOf('R23', { decisions: both }).violations).toMatchObject([{ subject: { zh: '县一小小学音乐' } }]);
});
