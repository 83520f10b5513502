/** Q23: no school is left behind, exactly: leximin over schools. */
import type { GoalRule } from '../rule.ts';
import { practice } from './sources.ts';
import { postTerms, type QuotaContext } from './variables.ts';

export const fillRate: GoalRule<QuotaContext> = {
  id: 'Q23',
  domain: 'quota',
  strength: 'goal',
  goal: 'fillRate',
  resolution: 1,
  slug: 'fill-rate',
  title: { zh: '学校配备率', en: 'Fill rate of schools' },
  sentence: {
    zh: '岗位占应配的比例，先提高最低的学校，再提高次低的学校，依次类推。',
    en: 'The share of its entitlement that a school gets: the worst school first, then the next worst, and so on.',
  },
  maths: 'leximin posts[s] / E[s]',
  unit: { zh: '比例', en: 'share' },
  sources: [practice],
  parameters: ['quota.goals'],
  applies: () => true,
  build(model, context) {
    model.leximin({
      id: 'fillRate',
      rule: 'Q23',
      unit: 'posts over entitlement',
      items: context.schools
        .filter(({ facts }) => facts.entitlement > 0)
        .map((school) => ({
          label: school.facts.code,
          terms: postTerms(school),
          denominator: school.facts.entitlement,
        })),
      resolution: 1,
    });
  },
};
