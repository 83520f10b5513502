import { expect, test } from 'vitest';
import { auditPlan, twins } from '../../../models/audit/audit.ts';
import { brokenRules, lawfulCounty, lawfulDecisions, lawfulPolicy, noDecisions } from './lawful.ts';

const numbered = (letter: string, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => `${letter}${String(first + index).padStart(2, '0')}`);

test('every hard and every selection rule of the policy has its twin, goals have none', () => {
  expect(twins.map(({ id }) => id)).toEqual([
    ...numbered('Q', 1, 12),
    ...numbered('T', 1, 8),
    ...numbered('R', 1, 16),
    ...numbered('R', 21, 34),
    ...numbered('R', 51, 52),
    ...numbered('P', 1, 7),
  ]);
});

test('the lawful county passes every rule, and every rule looks at something', () => {
  const verdicts = auditPlan(lawfulCounty, lawfulPolicy, lawfulDecisions);
  expect(brokenRules({})).toEqual([]);
  const idle = verdicts.filter(({ verdict }) => verdict.applies !== true || verdict.checked === 0).map(({ id }) => id);
  // R08: nobody is pinned in the lawful county.
  expect(idle).toEqual(['R08']);
});

test('a model that did not run leaves its rules silent, in words of both languages', () => {
  const verdicts = auditPlan(lawfulCounty, lawfulPolicy, noDecisions);
  expect(verdicts).toHaveLength(twins.length);
  for (const { id, verdict } of verdicts) {
    const model = { Q: '编制分配', T: '走教课表', R: '交流轮岗', P: '工资测算' }[id[0]!];
    expect(verdict, id).toMatchObject({
      applies: {
        zh: expect.stringContaining(`本次未做${model}`),
        en: expect.stringMatching(/not planned in this run/),
      },
      checked: 0,
      violations: [],
    });
  }
});
