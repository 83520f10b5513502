import { expect, test } from 'vitest';
import {
  horizonSentences,
  horizonViolations,
  lawfulHorizon,
  twoFutures,
  withRow,
} from '../../../support/horizon-audit.ts';

test('H01 the lawful years carry over', () => {
  expect(horizonViolations('H01')).toEqual([]);
  expect(horizonViolations('H01', { horizon: twoFutures })).toEqual([]);
});

test('H01 somebody who came from nowhere', () => {
  const horizon = withRow('B', 3, { people: 7, surplus: 1 });
  expect(horizonSentences('H01', { horizon })).toEqual(['2028 学年乙学区小学语文（不变）应有 6 人，方案为 7 人。']);
});

test('H01 a need made smaller than it is', () => {
  expect(horizonSentences('H01', { horizon: withRow('J', 3, { people: 6, surplus: 1 }) })).toEqual([
    '2028 学年甲学区初中语文（不变）需 6 个岗位，方案按 5 个计。',
  ]);
});

test('H01 the roster decides who retires, not the plan', () => {
  const horizon = withRow('A', 2, { hired: 0 });
  expect(horizonSentences('H01', { horizon })).toEqual(['2027 学年甲学区小学语文（不变）应有 10 人，方案为 12 人。']);
});

test('H01 a row that is left out, a first year of its own, half a person', () => {
  const missing = { ...lawfulHorizon, posts: lawfulHorizon.posts.slice(1) };
  expect(horizonSentences('H01', { horizon: missing })[0]).toBe(
    '2026 学年甲学区小学语文（不变）应有 13 人，方案为 0 人。',
  );
  const apart = withRow(
    'J',
    1,
    { hired: 0, people: 5, unfilled: 1 },
    withRow('J', 2, { hired: 1 }, twoFutures, 'other'),
    'other',
  );
  expect(horizonSentences('H01', { horizon: apart })).toEqual([
    '2026 学年甲学区初中语文（另一预测）首年的决定与其他预测不同。',
  ]);
  expect(horizonSentences('H01', { horizon: withRow('J', 3, { hired: 0.5, people: 6.5, surplus: 0.5 }) })).toEqual([
    '2028 学年甲学区初中语文（不变）出现负数或小数。',
  ]);
});
