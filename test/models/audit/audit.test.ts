import { expect, test } from 'vitest';
import { auditPlan, twins } from '../../../models/audit/audit.ts';
import { ruleCatalogue } from '../../../src/planning/catalogue.ts';
import { recordedAudit } from '../../../src/planning/recorded-audit.ts';
import { brokenRules, lawfulCounty, lawfulDecisions, lawfulPolicy, noDecisions, withAllowances } from './lawful.ts';

test('every hard and every selection rule of the policy has its twin, goals have none', () => {
  const rules = ruleCatalogue.filter(({ strength }) => strength !== 'goal');
  expect(twins.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
});

test('the lawful county passes every rule, and every rule looks at something', () => {
  const verdicts = auditPlan(lawfulCounty, lawfulPolicy, lawfulDecisions);
  expect(brokenRules({})).toEqual([]);
  const idle = verdicts.filter(({ verdict }) => verdict.applies !== true || verdict.checked === 0).map(({ id }) => id);
  // Q14: the class ratio of PE teachers is not binding. R08: nobody is pinned in the lawful county. R20: no form of its moves moves a post. R58: nobody's term
  // has ended. P09–P12: no supplements are asked
  // for, allowances do not differ by rank post. P13: no standards of today.
  // H01–H05: several years are planned by a run of their own, and audited with it.
  const severalYears = ['H01', 'H02', 'H03', 'H04', 'H05'];
  expect(idle).toEqual(['Q14', 'R08', 'R20', 'R58', 'P09', 'P10', 'P11', 'P12', 'P13', ...severalYears]);
});

test('a model that did not run leaves its rules silent, in words of both languages', () => {
  const verdicts = auditPlan(lawfulCounty, lawfulPolicy, noDecisions);
  expect(verdicts).toHaveLength(twins.length);
  for (const { id, verdict } of verdicts) {
    const model = { Q: '编制分配', T: '走教课表', R: '交流轮岗', P: '工资测算', H: '多年预测' }[id[0]!];
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

test('the recorded audit has passed, has not, or had nothing to look at', () => {
  expect(recordedAudit(lawfulCounty, lawfulPolicy, lawfulDecisions).passed).toBe(true);
  expect(recordedAudit(lawfulCounty, lawfulPolicy, withAllowances(0, 1105, 1200)).passed).toBe(false);
  expect(recordedAudit(lawfulCounty, lawfulPolicy, noDecisions).passed).toBeNull();
});
