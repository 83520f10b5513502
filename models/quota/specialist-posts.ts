/**
 * Q13: posts of specialists who have no lessons of their own (心理健康、特教资源). Required where the county says so and the standard
 * of the provision report asks for one; never more than required or than such people work there today.
 */
import type { Term } from '../lp/builder.ts';
import type { HardRule } from '../rule.ts';
import { specialistStaffing } from './sources.ts';
import type { QuotaContext } from './variables.ts';

export const specialistPosts: HardRule<QuotaContext> = {
  id: 'Q13',
  domain: 'quota',
  strength: 'hard',
  slug: 'specialist-posts',
  title: { zh: '专项教师岗位', en: 'Posts of specialists without lessons' },
  sentence: {
    zh: '必须设岗的专项教师：{quota.specialistPosts}（学生满 {provision.mentalHealthPupils} 人的学校设心理健康教师，随班就读学生满 {provision.inclusionPupils} 人的学校设特殊教育教师，各 1 名）；专项岗位不多于应设数与现有人数中的较大者。',
    en: 'Specialists who must have a post: {quota.specialistPosts} (one for mental health from {provision.mentalHealthPupils} pupils, one for special education from {provision.inclusionPupils} pupils with special needs); never more than required or than work there today.',
  },
  maths: 'required[s,j] ≤ Σ_g q[s,g,j] ≤ max(required[s,j], today[s,j]),  j ∈ {mentalHealth, specialEducation}',
  unit: { zh: '个岗位', en: 'posts' },
  sources: [specialistStaffing],
  parameters: ['quota.specialistPosts', 'provision.mentalHealthPupils', 'provision.inclusionPupils'],
  applies: () => true,
  build(model, context) {
    for (const { facts, stages } of context.schools) {
      for (const { subject, required, most } of facts.specialists) {
        const terms = stages
          .flatMap(({ posts }) => posts.filter(({ kind }) => kind.subject === subject))
          .map(({ posts }): Term => [posts, 1]);
        if (terms.length === 0) continue;
        model.constrain({
          rule: 'Q13',
          label: `${facts.code},${subject}`,
          terms,
          lower: required,
          upper: most,
          relaxPrice: 1,
        });
      }
    }
  },
  relief: (rows, _context, policy) => {
    const given = new Set(rows.map(({ label }) => label.split(',').at(-1)));
    const kept = policy['quota.specialistPosts'].filter((subject) => !given.has(subject));
    return kept.length === policy['quota.specialistPosts'].length
      ? []
      : [[{ parameter: 'quota.specialistPosts', value: kept }]];
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：专项教师岗位与应设数相差 ${amount} 个`,
    en: `${subject.en}: ${amount} posts of specialists too few or too many`,
  }),
};
