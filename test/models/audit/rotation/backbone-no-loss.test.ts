import { expect, test } from 'vitest';
import {
  lawfulDecisions,
  movedOtherwise,
  regularTerm,
  verdictOf,
  violationsOf,
  withPolicy,
  withRotation,
  withTeacher,
} from '../lawful.ts';

const county = withTeacher('c1', { backbone: 'city' });
const leaves = {
  teacher: 'c1',
  from: 'C',
  to: 'J',
  stage: 'primary',
  subject: 'chinese',
  room: false,
  ...regularTerm,
} as const;
const decisions = movedOtherwise(leaves);

test('R29 a rural school loses its only backbone teacher: one fewer, the school is named', () => {
  expect(verdictOf('R29', { county, decisions }).violations).toEqual([
    {
      subject: { zh: '镇中心小学', en: '镇中心小学' },
      amount: 1,
      words: {
        zh: '镇中心小学骨干教师由 1 名减至 0 名，乡村学校和接收学校不得净减少。',
        en: '镇中心小学: backbone teachers fall from 1 to 0.',
      },
    },
  ]);
});

test('R29 passes when a backbone teacher comes in exchange', () => {
  const exchange = withRotation({ moves: [leaves, ...lawfulDecisions.rotation.moves] });
  expect(violationsOf('R29', { county, decisions: exchange })).toEqual([]);
});

test('R29 passes: the county seat may lose one, and the three rural schools lose none', () => {
  expect(verdictOf('R29')).toEqual({ applies: true, checked: 3, violations: [] });
});

test('R29 is silent where the county has switched it off', () => {
  const policy = withPolicy({ 'rotation.noBackboneLoss': false });
  expect(verdictOf('R29', { county, decisions, policy })).toEqual({
    applies: { zh: '本县未要求乡村学校骨干教师不净减少，本条不适用。', en: 'The county has switched this rule off.' },
    checked: 0,
    violations: [],
  });
});
