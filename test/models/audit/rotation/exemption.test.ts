import { expect, test } from 'vitest';
import { brokenRules, verdictOf, withTeacher } from '../lawful.ts';

const exempt = (code: string, until: string | null) => ({
  county: withTeacher('s6', { exemption: { code, until } }),
});

test('a move under an exemption is found and worded by its code alone', () => {
  const changed = exempt('E1', null);
  expect(brokenRules(changed)).toEqual(['R02']);
  expect(verdictOf('R02', changed).violations).toMatchObject([
    {
      subject: { zh: '孙六（县一小）' },
      amount: 1,
      words: { zh: '孙六（县一小）因政策规定情形暂缓交流（内部代码 E1），期限未满，不得列入交流。' },
    },
  ]);
});

test('an exemption holds through its last month and no longer', () => {
  expect(brokenRules(exempt('E2', '2026-09'))).toEqual(['R02']);
  expect(brokenRules(exempt('E2', '2026-08'))).toEqual([]);
});

test('a code that the policy does not list exempts nobody', () => {
  expect(verdictOf('R02', exempt('E9', null))).toEqual({ applies: true, checked: 3, violations: [] });
});
