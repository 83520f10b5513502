/** Q25: least change; people in subjects without lessons at their school count whatever is decided. */
import type { Term } from '../lp/builder.ts';
import type { GoalRule } from '../rule.ts';
import { practice } from './sources.ts';
import { placeOf, type QuotaContext } from './variables.ts';

export const change: GoalRule<QuotaContext> = {
  id: 'Q25',
  domain: 'quota',
  strength: 'goal',
  goal: 'change',
  resolution: 1,
  slug: 'change',
  title: { zh: '与现状的变动', en: 'Change against today' },
  sentence: {
    zh: '各校各学段各学科岗位（及职员教辅工勤岗位）与现有在岗人数之差的绝对值合计最少。',
    en: 'Least sum of differences between posts and the people of today, by school, stage and subject, and for non-teaching posts.',
  },
  maths: 'min Σ |q[s,g,i] − today[s,g,i]| + Σ |n[s] − today[s]|',
  unit: { zh: '个岗位', en: 'posts' },
  sources: [practice],
  parameters: ['quota.goals'],
  applies: () => true,
  build(model, context) {
    const terms: Term[] = [];
    const difference = (label: string, posts: number, today: number, upper: number) => {
      const more = model.continuous(`more[${label}]`, 0, upper);
      const fewer = model.continuous(`fewer[${label}]`, 0, today);
      model.constrain({
        rule: 'Q25',
        label,
        terms: [
          [posts, 1],
          [more, -1],
          [fewer, 1],
        ],
        lower: today,
        upper: today,
      });
      terms.push([more, 1], [fewer, 1]);
    };
    for (const { facts, nonTeaching, stages } of context.schools) {
      if (facts.isSpecial) continue;
      difference(`${facts.code},nonTeaching`, nonTeaching, facts.nonTeachingToday, facts.entitlement);
      for (const stage of stages) {
        for (const { kind, posts } of stage.posts) {
          difference(`${placeOf(stage)},${kind.subject}`, posts, kind.today, facts.entitlement);
        }
      }
    }
    model.minimise({
      id: 'change',
      rule: 'Q25',
      unit: 'posts',
      terms,
      constant: context.stages.reduce((sum, { facts }) => sum + facts.peopleWithoutLessons, 0),
      resolution: 1,
    });
  },
};
