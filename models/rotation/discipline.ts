import type { PersonRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R06 处分期. */
export const discipline: PersonRule = {
  id: 'R06',
  domain: 'rotation',
  slug: 'discipline',
  strength: 'selection',
  title: { zh: '处分期', en: 'Disciplinary period' },
  sentence: {
    zh: '受处分影响期内的，不列入交流。',
    en: 'People within a disciplinary period are not rotated.',
  },
  maths: 'x[t,·] = 0 if disciplineUntil(t) ≥ planning month',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: [],
  applies: always,
  forbids: ({ teacher }, { county }) =>
    teacher.disciplineUntil !== null && teacher.disciplineUntil >= county.planningMonth
      ? { rule: 'R06', values: { until: teacher.disciplineUntil } }
      : null,
  violation: ({ values }) => ({
    zh: `在影响期内（至 ${values.until}），不列入交流。`,
    en: `Within a period that bars rotation, until ${values.until}.`,
  }),
};
