import { expect, test } from 'vitest';
import type { Difference } from '../../../src/verify/differences.ts';
import { verificationText } from '../../../src/verify/verification-text.ts';
import type { Verification } from '../../../src/verify/verify-plan.ts';

const differing = (...differences: readonly Difference[]): Verification => ({
  verified: false,
  sections: [{ section: 'audit', values: 9, differences }],
  proofs: [],
});

const lines = (language: 'zh' | 'en', ...differences: readonly Difference[]) =>
  verificationText(differing(...differences), (words) => words[language]).filter((line) => line.includes('×'));

test('differences say in the language asked what part of the plan they are in, and yes and no', () => {
  const passed = { path: 'audit.passed', stated: true, found: false };
  expect(lines('zh', passed)).toEqual(['  × 逐条审核 audit.passed：方案为 是，重新计算为 否']);
  expect(lines('en', passed)).toEqual(['  × audit, rule by rule, audit.passed: the plan says yes, recomputed no']);
});

test('texts of the other language are only said to differ', () => {
  const words = [
    { path: 'audit.rules[1].violations[0].words.zh', stated: '缺 3 名', found: '缺 2 名' },
    { path: 'audit.rules[1].violations[0].words.en', stated: 'short of 3', found: 'short of 2' },
    { path: 'scenarios[0].values.townEn', stated: 'the county', found: 'a town' },
  ];
  const zh = lines('zh', ...words);
  expect(zh[0]).toContain('方案为 缺 3 名，重新计算为 缺 2 名');
  expect(zh.slice(1).join()).not.toMatch(/short|the county/);
  expect(lines('en', ...words).join()).not.toMatch(/缺/);
});
