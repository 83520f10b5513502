/** Q04: non-teaching posts stay within their share, or within today’s number where that is already above it at full entitlement. */
import type { Term } from '../lp/builder.ts';
import type { HardRule } from '../rule.ts';
import { classTable } from './sources.ts';
import { type QuotaContext, teacherTerms } from './variables.ts';

export const nonTeachingShareRule: HardRule<QuotaContext> = {
  id: 'Q04',
  domain: 'quota',
  strength: 'hard',
  slug: 'non-teaching-share',
  title: { zh: '职员教辅工勤占比', en: 'Non-teaching share' },
  sentence: {
    zh: '职员、教辅和工勤岗位占本校岗位的比例，小学不超过 {quota.nonTeachingShare.primary}，初中不超过 {quota.nonTeachingShare.junior}；现有人数已超过的不再增加。',
    en: 'Non-teaching posts are at most {quota.nonTeachingShare.primary} of the posts in primary and {quota.nonTeachingShare.junior} in junior schools; where people of today exceed that, no more than today.',
  },
  maths: 'n[s] ≤ max(⌊share · posts[s]⌋, n today where it is above the share)',
  unit: { zh: '个岗位', en: 'posts' },
  sources: [classTable],
  parameters: ['quota.nonTeachingShare.primary', 'quota.nonTeachingShare.junior'],
  applies: () => true,
  build(model, context) {
    for (const school of context.schools) {
      if (school.facts.isSpecial) continue;
      const { nonTeachingShare: share, nonTeachingToday: today, entitlement, code } = school.facts;
      const aboveToday = today > Math.floor(share * entitlement + 1e-9);
      model.constrain(
        aboveToday
          ? {
              rule: 'Q04',
              label: `${code} no worse than today`,
              terms: [[school.nonTeaching, 1]],
              upper: today,
              relaxPrice: 1,
            }
          : {
              rule: 'Q04',
              label: code,
              terms: [
                [school.nonTeaching, 1 - share],
                ...teacherTerms(school).map(([variable, one]): Term => [variable, -share * one]),
              ],
              upper: 0,
              relaxPrice: 1,
            },
      );
    }
  },
  firm: {
    zh: '职员教辅工勤岗位可以少设，无须突破上限',
    en: 'Non-teaching posts can always be fewer',
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：职员教辅工勤岗位超出上限 ${amount} 个`,
    en: `${subject.en}: ${amount} non-teaching posts above the cap`,
  }),
};
