import { expect, test } from 'vitest';
import { brokenRules, lawfulDecisions, verdictOf, violationsOf, withQuota } from '../lawful.ts';

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
