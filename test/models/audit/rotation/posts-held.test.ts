import { expect, test } from 'vitest';
import { brokenRules, movedOtherwise, silenceOf, verdictOf, withPolicy, withSchool } from '../lawful.ts';

const decisions = movedOtherwise({ form: 'transfer', until: null });
const policy = withPolicy({ 'rotation.form': 'transfer' });
/** 镇中心小学 holds five posts today. */
const ratified = (postsRatified: number | null) => withSchool('C', { postsRatified });

test('R20 a post that moves needs a vacant one', () => {
  expect(brokenRules({ county: ratified(5), policy, decisions })).toEqual(['R20']);
  expect(verdictOf('R20', { county: ratified(5), policy, decisions }).violations).toEqual([
    {
      subject: { zh: '镇中心小学', en: '镇中心小学' },
      amount: 1,
      words: {
        zh: '镇中心小学交流后在编 6 名，超过核定编制 5 名（现有 5 名），请减少调入。',
        en: '镇中心小学: 6 posts held after the moves for 5 ratified (5 today).',
      },
    },
  ]);
});

test('R20 passes with a vacant post, and where the number ratified is not given', () => {
  for (const county of [ratified(6), ratified(null)])
    expect(verdictOf('R20', { county, policy, decisions }).violations).toEqual([]);
});

test('R20 is silent where every post stays behind', () => {
  expect(silenceOf('R20', { county: ratified(5) })).toBe('本次没有编制随人走的交流，本条不适用。');
});
