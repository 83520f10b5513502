/** Q03: no school falls below its least share of the entitlement. */
import type { HardRule } from '../rule.ts';
import { leastPosts } from './least-posts.ts';
import { practice } from './sources.ts';
import { postTerms, type QuotaContext } from './variables.ts';

export const minimumShare: HardRule<QuotaContext> = {
  id: 'Q03',
  domain: 'quota',
  strength: 'hard',
  slug: 'minimum-share',
  title: { zh: '学校最低配备', en: 'Least share of the entitlement' },
  sentence: {
    zh: '每校岗位不少于应配教职工的 {quota.minimumShare}（进位取整）。',
    en: 'Every school gets at least {quota.minimumShare} of its entitlement, rounded up.',
  },
  maths: 'posts[s] ≥ ⌈share · E[s]⌉',
  unit: { zh: '个岗位', en: 'posts' },
  sources: [practice],
  parameters: ['quota.minimumShare'],
  applies: () => true,
  build(model, context, policy) {
    for (const school of context.schools) {
      model.constrain({
        rule: 'Q03',
        label: school.facts.code,
        terms: postTerms(school),
        lower: leastPosts(school.facts.entitlement, policy['quota.minimumShare']),
        relaxPrice: 1,
      });
    }
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：岗位比最低配备少 ${amount} 个`,
    en: `${subject.en}: ${amount} posts below the least share of its entitlement`,
  }),
};
