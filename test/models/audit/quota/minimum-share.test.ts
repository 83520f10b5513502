import { expect, test } from 'vitest';
import { brokenRules, verdictOf, violationsOf, withPolicy, withSchool } from '../lawful.ts';

const share = (least: number) => withPolicy({ 'quota.minimumShare': least });

test('Q03 seven posts where nine tenths of eight are asked for: one short, the school is named', () => {
  const changed = { policy: share(0.9) };
  expect(brokenRules(changed)).toEqual(['Q03']);
  expect(verdictOf('Q03', changed).violations).toEqual([
    {
      subject: { zh: '县一小', en: '县一小' },
      amount: 1,
      words: {
        zh: '县一小拟配教职工 7 名，低于最低配备 8 名（应配 8 名的 90%），请补足 1 名。',
        en: '县一小: 7 posts, below the least of 8 (90% of an entitlement of 8).',
      },
    },
  ]);
});

test('Q03 the least number is rounded up, and 7 of 8 exactly is not more than 7', () => {
  expect(violationsOf('Q03', { policy: share(0.875) })).toEqual([]);
  expect(violationsOf('Q03', { policy: share(0.876) })).toEqual([['县一小', 1]]);
});

test('Q03 passes for the four schools with lessons; special and suspended schools are not looked at', () => {
  expect(verdictOf('Q03')).toEqual({ applies: true, checked: 4, violations: [] });
  expect(verdictOf('Q03', { county: withSchool('J', { inUse: false }) }).checked).toBe(3);
});
