/** Q12: a post for all subjects is made only where such a teacher works today; elsewhere it has no variable. */

import { ALL_SUBJECT } from '../demand/people.ts';
import type { HardRule } from '../rule.ts';
import { allSubjectTeachers } from './sources.ts';
import { placeOf, type QuotaContext } from './variables.ts';

export const allSubjectPosts: HardRule<QuotaContext> = {
  id: 'Q12',
  domain: 'quota',
  strength: 'hard',
  slug: 'all-subject-posts',
  title: { zh: '全科岗位', en: 'All-subject posts' },
  sentence: {
    zh: '小学全科岗位不超过本校现有全科教师人数。',
    en: 'All-subject posts of a primary stage are at most the all-subject teachers who work there today.',
  },
  maths: 'q[s,primary,全科] ≤ 全科 teachers today',
  unit: { zh: '个岗位', en: 'posts' },
  sources: [allSubjectTeachers],
  parameters: [],
  applies: () => true,
  build(model, context) {
    for (const stage of context.stages) {
      const post = stage.posts.find(({ kind }) => kind.subject === ALL_SUBJECT);
      if (post === undefined) continue;
      model.constrain({
        rule: 'Q12',
        label: placeOf(stage),
        terms: [[post.posts, 1]],
        upper: stage.facts.allSubjectPeople,
        relaxPrice: 1,
      });
    }
  },
  firm: {
    zh: '现有全科教师人数是事实，设岗不能多于人',
    en: 'How many all-subject teachers there are is a fact',
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：全科岗位比现有全科教师多 ${amount} 个`,
    en: `${subject.en}: ${amount} all-subject posts without an all-subject teacher`,
  }),
};
