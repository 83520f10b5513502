import { expect, test } from 'vitest';
import { placesOf } from '../../../src/planning/diagnosis/names.ts';
import { asScenario, wordsOf } from '../../../src/planning/diagnosis/ways-out.ts';
import { plannedWhole } from '../../../src/planning/diagnosis/whole-plans.ts';
import { withWaysOut } from '../../../src/planning/diagnosis.ts';
import type { Plan } from '../../../src/planning/plan.ts';
import { exampleCounty, examplePlan } from '../../support/plan-example.ts';
import { quotaPolicy } from '../../support/quota-county.ts';

const places = placesOf(exampleCounty);

function wayOf(operation: object) {
  const scenario = asScenario([operation], exampleCounty);
  if (scenario === null) throw new Error('not a scenario');
  return wordsOf(scenario, [], exampleCounty, places);
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
const policy = quotaPolicy({ 'rotation.minShareEligible': 0.6 });

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
