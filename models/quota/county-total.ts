/** Q01: the county total without the reserve; in a model of one cluster, the part of it that the cluster is given. */
import type { HardRule } from '../rule.ts';
import { unifiedStandard } from './sources.ts';
import { postTerms, type QuotaContext } from './variables.ts';

export const countyTotal: HardRule<QuotaContext> = {
  id: 'Q01',
  domain: 'quota',
  strength: 'hard',
  slug: 'county-total',
  title: { zh: '全县编制总量', en: 'County total' },
  sentence: {
    zh: '全县各校岗位（专任教师与职员教辅工勤，含特殊教育学校）合计不超过县编制总量；机动编（总量的 {quota.reserveShare}）不分到校。',
    en: 'The posts of all schools, teachers and non-teaching, special schools included, stay within the county total; the reserve ({quota.reserveShare} of it) goes to no school.',
  },
  maths: 'Σ_s (Σ_g,i q[s,g,i] + n[s]) ≤ total − ⌊reserve · total⌋',
  unit: { zh: '个岗位', en: 'posts' },
  sources: [unifiedStandard],
  parameters: ['quota.reserveShare'],
  applies: () => true,
  build(model, context) {
    model.constrain({
      rule: 'Q01',
      label: 'total',
      terms: context.schools.flatMap(postTerms),
      upper: context.totalPosts,
      relaxPrice: 1,
    });
  },
  relief: ([row], { totalPosts, reservePosts }, policy) => {
    if (row === undefined) return [];
    const reserve = policy['quota.reserveShare'];
    const total = totalPosts + reservePosts;
    const needed = totalPosts + row.amount;
    // A part of every further post goes into the reserve as well.
    let larger = total + row.amount;
    while (larger - Math.floor(reserve * larger + 1e-9) < needed) larger += 1;
    // A smaller reserve does too, where it is large enough.
    const kept = Math.floor(100 * (1 - needed / total) + 1e-9) / 100;
    return [
      ...(reserve > 0 && kept >= 0 ? [[{ parameter: 'quota.reserveShare', value: kept } as const]] : []),
      [{ posts: larger - total }],
    ];
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：各校岗位合计超出编制总量 ${amount} 名`,
    en: `${subject.en}: posts exceed the total by ${amount}`,
  }),
};
