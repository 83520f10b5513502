import { stageWords } from '../../src/county/vocabulary.ts';
import type { PlaceRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R11 跨学段须本人同意: additional to the certificate, never in its place. */
export const crossStageConsent: PlaceRule = {
  id: 'R11',
  domain: 'rotation',
  slug: 'cross-stage-consent',
  strength: 'selection',
  title: { zh: '跨学段须本人同意', en: 'Another stage only with consent' },
  sentence: {
    zh: '跨学段交流：{rotation.crossStage}。同意须为书面，且不能代替教师资格。',
    en: 'Moves to another stage: {rotation.crossStage} — with the person’s consent, or never; consent does not replace the certificate.',
  },
  maths: 'x[t,s,j] = 0 if stage(post) ≠ stage(t) and not (mode = withConsent ∧ consent(t))',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: ['rotation.crossStage'],
  applies: always,
  forbids: ({ person, stage }, _facts, policy) =>
    stage === person.stage ||
    (policy['rotation.crossStage'] === 'withConsent' && person.teacher.crossStageConsent === true)
      ? null
      : { rule: 'R11', values: { stage: stageWords[stage][0] } },
  violation: ({ values }) => ({
    zh: `跨学段到${values.stage}须本人同意。`,
    en: `Another stage (${values.stage}) needs the person’s consent.`,
  }),
};
