import { expect, test } from 'vitest';
import { brokenRules, verdictOf, withPolicy, withTeacher } from '../lawful.ts';

/** 孙六 teaches the junior stage today; the post is a primary one. */
const fromJunior = (crossStageConsent: boolean | null) =>
  withTeacher('s6', { stage: 'junior', certificates: [{ stage: 'junior', subject: 'music' }], crossStageConsent });

test.each([null, false])('a move to another stage with consent %s is found', (consent) => {
  const changed = { county: fromJunior(consent) };
  expect(brokenRules(changed)).toEqual(['R11']);
  expect(verdictOf('R11', changed).violations).toMatchObject([
    {
      subject: { zh: '孙六（县一小）' },
      amount: 1,
      words: { zh: '孙六（县一小）由初中安排到小学，未见本人同意，不得安排。' },
    },
  ]);
});

test('with consent the move passes, and within one stage nobody need consent', () => {
  expect(brokenRules({ county: fromJunior(true) })).toEqual([]);
  expect(verdictOf('R11')).toEqual({ applies: true, checked: 1, violations: [] });
});

test('where the county moves nobody across stages, consent does not help', () => {
  const policy = withPolicy({ 'rotation.crossStage': 'never' });
  const { violations } = verdictOf('R11', { policy, county: fromJunior(true) });
  expect(violations.map(({ amount, words }) => [amount, words.zh])).toEqual([
    [1, '孙六（县一小）由初中安排到小学，本县不实行跨学段交流，不得安排。'],
  ]);
  expect(brokenRules({ policy })).toEqual([]);
});
