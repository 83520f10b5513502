import type { PersonRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { rotationOpinion } from './sources.ts';

/** R05 交流期未满. */
export const runningTerm: PersonRule = {
  id: 'R05',
  domain: 'rotation',
  slug: 'running-term',
  strength: 'selection',
  title: { zh: '交流期未满', en: 'A rotation that is running' },
  sentence: {
    zh: '正在交流期内的，期满前不再安排交流；期满返回不计入交流。',
    en: 'People within a running rotation are not moved again before its end; returning at its end is no rotation.',
  },
  maths: 'x[t,·] = 0 if rotationUntil(t) ≥ planning month',
  unit: { zh: '人', en: 'people' },
  sources: [rotationOpinion],
  parameters: [],
  applies: always,
  forbids: ({ teacher }, { county }) =>
    teacher.rotationUntil !== null && teacher.rotationUntil >= county.planningMonth
      ? { rule: 'R05', values: { until: teacher.rotationUntil } }
      : null,
  violation: ({ values }) => ({
    zh: `现交流期至 ${values.until}，期内不再安排。`,
    en: `The running rotation ends in ${values.until}.`,
  }),
};
