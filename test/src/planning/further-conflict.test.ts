import { expect, test } from 'vitest';
import { placesOf } from '../../../src/planning/diagnosis/names.ts';
import { asScenario, wordsOf } from '../../../src/planning/diagnosis/ways-out.ts';
import { plannedWhole } from '../../../src/planning/diagnosis/whole-plans.ts';
import { withWaysOut } from '../../../src/planning/diagnosis.ts';
import type { Plan } from '../../../src/planning/plan.ts';
import { exampleCounty, examplePlan } from '../../support/plan-example.ts';
import { quotaPolicy } from '../../support/quota-county.ts';

const places = placesOf(exampleCounty);
const policy = quotaPolicy({ 'rotation.minShareEligible': 0.6 });
const basis = { county: exampleCounty, policy };

function wayOf(operation: object) {
  const scenario = asScenario([operation], basis);
  if (scenario === null) throw new Error('not a scenario');
  return wordsOf(scenario, [], basis, places);
}

const morePosts = wayOf({ op: 'changePosts', by: 18 });
const smallerShare = wayOf({ op: 'setPolicy', parameter: 'rotation.minShareEligible', value: 0.1 });

const diagnosisOf = (rule: string, words: string, way: typeof morePosts): NonNullable<Plan['diagnosis']> => ({
  stage: 'quota',
  words: { zh: words, en: words },
  checks: [],
  conflicts: [{ rule, subjects: [], words: { zh: '', en: '' } }],
  relaxations: [],
  waysOut: [way],
  verified: true,
});

const whole: Plan = {
  ...examplePlan,
  status: 'optimal',
  diagnosis: null,
  audit: { ...examplePlan.audit, passed: true },
};
test('a value of policy that changes says from what and to what, in the sentence and in the title', () => {
  expect(smallerShare.words).toEqual({
    zh: '将「交流教师占符合条件教师的最低比例」由 60% 改为 10%。',
    en: 'change "Least share of the eligible that moves" from 60 % to 10 %.',
  });
  expect(smallerShare.scenario.title.zh).toBe('可行办法：将「交流教师占符合条件教师的最低比例」由 60% 改为 10%');
  const table = wayOf({ op: 'setPolicy', parameter: 'curriculum', value: policy.curriculum });
  expect(table.words).toEqual({
    zh: '将「课程设置（周课时×2）」改为本情景所给的表。',
    en: 'replace "Curriculum, half periods a week" by the table of this scenario.',
  });
});

test('a conflict that shows only under the ways out is named, since they loosen it too', async () => {
  const planned = await plannedWhole([morePosts], {
    basis: { county: exampleCounty, policy },
    left: () => 1000,
    onWay: () => undefined,
    planUnder: async (basis) =>
      basis.policy['rotation.minShareEligible'] === 0.1
        ? whole
        : { ...whole, status: 'infeasible', diagnosis: diagnosisOf('R24', '', smallerShare) },
  });
  expect(planned.ways.map(({ scenario }) => scenario.operations.length)).toEqual([2]);
  const { words } = withWaysOut(diagnosisOf('Q01', '前面的话。', morePosts), planned);
  expect(words.zh).toMatch(
    /^前面的话。另外，放宽以后，「.+」在后面的环节仍无法满足，有关办法已一并放宽，请逐项看清。以下 1 个办法任选其一/,
  );
  expect(words.en).toContain('in a later step');
});

test('nothing more is said where the first conflict is the only one', async () => {
  const planned = await plannedWhole([morePosts], {
    basis: { county: exampleCounty, policy },
    left: () => 1000,
    onWay: () => undefined,
    planUnder: async () => whole,
  });
  expect(withWaysOut(diagnosisOf('Q01', '前面的话。', morePosts), planned).words.zh).not.toContain('另外');
});
