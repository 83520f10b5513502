import { stageWords } from '../../src/county/vocabulary.ts';
import type { PlaceRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { certificateLaw } from './sources.ts';

const height = { primary: 1, junior: 2, senior: 3 } as const;

/** R09 教师资格学段. */
export const certificateStage: PlaceRule = {
  id: 'R09',
  domain: 'rotation',
  slug: 'certificate-stage',
  strength: 'selection',
  title: { zh: '教师资格学段', en: 'Stage of the certificate' },
  sentence: {
    zh: '教师资格证书学段不低于任教学段（高中资格可任教初中、小学，初中资格可任教小学）；未填资格证的只在现任教学段安排，并予注明。',
    en: 'A certificate covers its own stage and those below; where none is recorded, only the stage taught today is possible.',
  },
  maths: 'x[t,s,j] = 0 unless ∃ certificate c of t: stage(c) ≥ stage(post)',
  unit: { zh: '人', en: 'people' },
  sources: [certificateLaw],
  parameters: [],
  applies: always,
  forbids: ({ person, stage }) => {
    const held = person.certificates;
    const covers =
      held === null ? stage === person.stage : held.some((certificate) => height[certificate.stage] >= height[stage]);
    return covers ? null : { rule: 'R09', values: { stage: stageWords[stage][0] } };
  },
  violation: ({ values }) => ({
    zh: `所持教师资格证书不含${values.stage}学段。`,
    en: `No certificate covers this stage (${values.stage}).`,
  }),
};
