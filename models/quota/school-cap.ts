/** Q11: the entitlement is the ceiling of every school. */
import type { HardRule } from '../rule.ts';
import { unifiedStandard } from './sources.ts';
import { postTerms, type QuotaContext } from './variables.ts';

export const schoolCap: HardRule<QuotaContext> = {
  id: 'Q11',
  domain: 'quota',
  strength: 'hard',
  slug: 'school-cap',
  title: { zh: '不超统一标准', en: 'Never above the standard' },
  sentence: {
    zh: '每校岗位不超过按统一标准核算的应配教职工数。',
    en: 'No school gets more posts than its entitlement under the unified standard.',
  },
  maths: 'posts[s] ≤ E[s]',
  unit: { zh: '个岗位', en: 'posts' },
  sources: [unifiedStandard],
  parameters: [
    'ratio.primary',
    'ratio.junior',
    'classRatio.primary',
    'classRatio.junior',
    'small.combine',
    'small.classWeight',
    'small.maxPupils',
    'small.tiers',
  ],
  applies: () => true,
  build(model, context) {
    for (const school of context.schools) {
      model.constrain({
        rule: 'Q11',
        label: school.facts.code,
        terms: postTerms(school),
        upper: school.facts.entitlement,
        relaxPrice: 1,
      });
    }
  },
  firm: {
    zh: '编制标准由上级统一规定，县里无权突破',
    en: 'The standard is set above the county',
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：岗位超出应配 ${amount} 个`,
    en: `${subject.en}: ${amount} posts above its entitlement`,
  }),
};
