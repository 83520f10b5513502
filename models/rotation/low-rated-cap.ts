import type { Person } from './facts.ts';
import type { RotationHardRule } from './rotation-rule.ts';
import { silentUnless } from './rotation-rule.ts';
import { constrainShareOfSent, shareOfSentReached } from './share-of-sent.ts';
import { countyPractice } from './sources.ts';

const counted = (person: Person): boolean => person.lowRated;

/** R28 派出人员中考核靠后者上限 (不得以交流之名派出). */
export const lowRatedCap: RotationHardRule = {
  id: 'R28',
  domain: 'rotation',
  slug: 'low-rated-cap',
  strength: 'hard',
  title: { zh: '派出人员中考核靠后者上限', en: 'Low-rated people among those a school sends' },
  sentence: {
    zh: '每校派出人员中，最近一次年度考核为基本合格及以下的不超过 {rotation.maxLowRated}。',
    en: 'Of the people a school sends, at most {rotation.maxLowRated} were rated basic or lower in the newest appraisal.',
  },
  maths: 'Σ_{t at s, low-rated} moved[t] ≤ maxLowRated · Σ_{t at s} moved[t]',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: ['rotation.maxLowRated'],
  applies: (_context, policy) =>
    silentUnless(
      policy['rotation.maxLowRated'] < 1,
      '本县未限制派出人员中考核基本合格及以下者的比例。',
      'The county has set no such limit.',
    ),
  build: (model, context, policy) =>
    constrainShareOfSent(model, context, { rule: 'R28', share: policy['rotation.maxLowRated'], counted, policy }),
  relief: (_rows, context, policy, values) => [
    [
      {
        parameter: 'rotation.maxLowRated',
        value: Math.max(policy['rotation.maxLowRated'], shareOfSentReached(context, counted, values)),
      },
    ],
  ],
  violation: (subject, amount) => ({
    zh: `${subject.zh}派出的考核基本合格及以下人员多 ${amount} 人。`,
    en: `${subject.en}: ${amount} low-rated people too many among those sent.`,
  }),
};
