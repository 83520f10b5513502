/** Q03: no school falls below its least share of the entitlement. */
import type { Policy } from '../parameters.ts';
import type { HardRule } from '../rule.ts';
import { leastPosts } from './least-posts.ts';
import { schoolLimits } from './limits.ts';
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
  relief: (rows, context, policy) => {
    const given = new Map(rows.map(({ label, amount }) => [label, amount]));
    const shares = context.schools.map(({ facts: { code, entitlement } }) =>
      entitlement === 0
        ? 1
        : (leastPosts(entitlement, policy['quota.minimumShare']) - (given.get(code) ?? 0)) / entitlement,
    );
    const reached = Math.min(policy['quota.minimumShare'], ...shares);
    // Whole percents: nobody decides on 0.7368. One share for all, cut evenly, is milder than the deepest single cut.
    const share = Math.max(wholePercent(reached), evenShare(context, policy));
    return share < 0 ? [] : [[{ parameter: 'quota.minimumShare', value: share }]];
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：岗位比最低配备少 ${amount} 个`,
    en: `${subject.en}: ${amount} posts below the least share of its entitlement`,
  }),
};

const wholePercent = (share: number): number => Math.floor(100 * share + 1e-9) / 100;

/** The largest share, in whole percents, at which the floors of all schools fit into the total; −1 when none does. */
function evenShare({ schools, totalPosts }: QuotaContext, policy: Policy): number {
  for (let percent = Math.floor(100 * policy['quota.minimumShare']); percent >= 0; percent -= 1) {
    const values = { ...policy, 'quota.minimumShare': percent / 100 };
    const least = schools.reduce((sum, { facts }) => sum + schoolLimits(facts, values).least, 0);
    if (least <= totalPosts) return percent / 100;
  }
  return -1;
}
