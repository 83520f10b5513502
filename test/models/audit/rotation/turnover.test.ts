import { expect, test } from 'vitest';
import { lawfulDecisions, movedOtherwise, verdictOf, violationsOf, withPolicy, withRotation } from '../lawful.ts';

const [move] = lawfulDecisions.rotation.moves;
const twoLeave = withRotation({ moves: [move!, { ...move!, teacher: 's5', to: 'J', room: false }] });

test('R26 two of nine leave where 15 % allows one: one too many, the school is named', () => {
  expect(verdictOf('R26', { decisions: twoLeave }).violations).toEqual([
    {
      subject: { zh: '县一小', en: '县一小' },
      amount: 1,
      words: {
        zh: '县一小在岗在编教师 9 名，一年内派出 2 名，超过可派出 1 名（15%）。',
        en: '县一小: 2 of 9 teachers leave in one year, above 1 (15%).',
      },
    },
  ]);
});

test('R26 the product is rounded down, exactly', () => {
  const share = (most: number) => withPolicy({ 'rotation.maxTurnover': most });
  expect(violationsOf('R26', { policy: share(2 / 9), decisions: twoLeave })).toEqual([]);
  expect(violationsOf('R26', { policy: share(0.22), decisions: twoLeave })).toEqual([['县一小', 1]]);
});

test('R26 one may leave a school of three, nobody a school of two', () => {
  const fromJunior = movedOtherwise({ teacher: 'j3', from: 'J', subject: 'english', stage: 'junior' });
  const fromPoint = movedOtherwise({ teacher: 'p2', from: 'P', subject: 'math' });
  expect(violationsOf('R26', { decisions: fromJunior })).toEqual([]);
  expect(violationsOf('R26', { decisions: fromPoint })).toEqual([['大岭教学点', 1]]);
});

test('R26 passes: one of nine leaves', () => {
  expect(verdictOf('R26')).toEqual({ applies: true, checked: 1, violations: [] });
});
