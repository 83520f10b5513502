import type { Person } from './facts.ts';
import type { RotationHardRule } from './rotation-rule.ts';
import { silentUnless } from './rotation-rule.ts';
import { constrainShareOfSent, shareOfSentReached } from './share-of-sent.ts';
import { countyPractice } from './sources.ts';

const counted = (person: Person): boolean => person.nearRetirement;

/** R27 派出人员中临近退休者上限 (不得以交流之名派出). */
export const nearRetirementCap: RotationHardRule = {
  id: 'R27',
  domain: 'rotation',
  slug: 'near-retirement-cap',
  strength: 'hard',
  title: { zh: '派出人员中临近退休者上限', en: 'People close to retirement among those a school sends' },
  sentence: {
    zh: '每校派出人员中，距法定退休不足 {rotation.nearRetirementYears} 年的不超过 {rotation.maxNearRetirement}。',
    en: 'Of the people a school sends, at most {rotation.maxNearRetirement} have fewer than {rotation.nearRetirementYears} years to retirement.',
  },
  maths: 'Σ_{t at s, near} moved[t] ≤ maxNearRetirement · Σ_{t at s} moved[t]',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: ['rotation.maxNearRetirement', 'rotation.nearRetirementYears', 'retirement.table'],
  applies: (_context, policy) =>
    silentUnless(
      policy['rotation.maxNearRetirement'] < 1,
      '本县未限制派出人员中临近退休者的比例。',
      'The county has set no such limit.',
    ),
  build: (model, context, policy) =>
    constrainShareOfSent(model, context, { rule: 'R27', share: policy['rotation.maxNearRetirement'], counted, policy }),
  relief: (_rows, context, policy, values) => [
    [
      {
        parameter: 'rotation.maxNearRetirement',
        value: Math.max(policy['rotation.maxNearRetirement'], shareOfSentReached(context, counted, values)),
      },
    ],
  ],
  violation: (subject, amount) => ({
    zh: `${subject.zh}派出的临近退休人员多 ${amount} 人。`,
    en: `${subject.en}: ${amount} people close to retirement too many among those sent.`,
  }),
};
