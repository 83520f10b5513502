import type { PersonRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R04 约定服务期. */
export const servicePeriod: PersonRule = {
  id: 'R04',
  domain: 'rotation',
  slug: 'service-period',
  strength: 'selection',
  title: { zh: '约定服务期', en: 'Contracted service' },
  sentence: {
    zh: '特岗、公费定向等约定服务期未满的，不列入交流。',
    en: 'People within a contracted minimum service (special posts, targeted graduates) are not rotated.',
  },
  maths: 'x[t,·] = 0 if serviceUntil(t) ≥ planning month',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: [],
  applies: always,
  forbids: ({ teacher }, { county }) =>
    teacher.serviceUntil !== null && teacher.serviceUntil >= county.planningMonth
      ? { rule: 'R04', values: { until: teacher.serviceUntil } }
      : null,
  violation: ({ values }) => ({
    zh: `约定服务期至 ${values.until}，期内不列入交流。`,
    en: `Contracted service runs until ${values.until}.`,
  }),
};
