import { expect, test } from 'vitest';
import { ruleCatalogue, ruleOf } from '../../../src/planning/catalogue.ts';
import { sentenceOf } from '../../../src/planning/rule-sentence.ts';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';

const { policy } = resolvePolicy({ province: null, city: null, county: { code: '000000', policy: [] } });
const said = (rule: string) => sentenceOf(ruleOf(rule), policy.values);

test('shares are percentages, lists and choices are words', () => {
  expect(said('Q03').zh).toBe('每校岗位不少于应配教职工的 80%（进位取整）。');
  expect(said('Q03').en).toContain('80%');
  expect(said('Q08').zh).toMatch(/^走教限于 音乐、美术、体育与健康，.*不超过标准课时的 50%。$/);
  expect(said('R24').zh).toMatch(/（基数：全县和派出学校）.*；中心校与所辖教学点之间是否计入：否/);
  expect(said('R24').en).toContain('count: no;');
});

test('no sentence keeps a placeholder, a code or a bracket of a list', () => {
  const sentences = ruleCatalogue.map((rule) => said(rule.id));
  expect(sentences.filter(({ zh, en }) => /[{}[\]"]|undefined/.test(zh + en))).toEqual([]);
  expect(sentences.map(({ zh }) => zh).filter((zh) => /[a-z]{2,}/i.test(zh))).toEqual([]);
});
