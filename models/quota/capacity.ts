/** Q06: nobody is planned to carry more than the norm; travel and class heads are part of the load. */
import type { Term } from '../lp/builder.ts';
import type { HardRule } from '../rule.ts';
import { creditUnit } from './credited-work.ts';
import { classHeads, practice } from './sources.ts';
import { awayFrom, placeOf, type QuotaContext } from './variables.ts';

export const capacity: HardRule<QuotaContext> = {
  id: 'Q06',
  domain: 'quota',
  strength: 'hard',
  slug: 'capacity',
  title: { zh: '教师工作量', en: 'Capacity of posts' },
  sentence: {
    zh: '每类岗位承担的课时（本科、兼课、外出走教并折算路途、专递课堂看班、班主任和其他折算工作量）不超过标准课时乘以岗位数；另计入授课能力的编外人员：{quota.capacityWithoutPosts}。',
    en: 'What the posts of a subject carry (own lessons, substitution, lessons away with travel credit, supervision of remote lessons, class heads and other credited work) stays within the norm times the posts. Counted besides posts: {quota.capacityWithoutPosts}.',
  },
  maths:
    'own[i] + Σ_j a[i→j] + (1 + credit/perTrip) Σ w[s→·,i] + v[i] + headShare · L[i] · b[i] ≤ L[i] · (q[i] + helpers[i])',
  unit: { zh: '半课时', en: 'half periods a week' },
  sources: [classHeads, practice],
  parameters: [
    'load.primary',
    'load.junior',
    'load.classHeadShare',
    'quota.itinerantTravelCredit',
    'quota.itinerantPeriodsPerTrip',
    'quota.capacityWithoutPosts',
  ],
  applies: () => true,
  build(model, context, policy) {
    const away = 1 + policy['quota.itinerantTravelCredit'] / policy['quota.itinerantPeriodsPerTrip'];
    for (const stage of context.stages) {
      const own = new Map(stage.lessons.map((lesson) => [lesson.subject, lesson.own]));
      for (const { kind, posts, heads, supervision, substitutions } of stage.posts) {
        const lessons = own.get(kind.subject);
        model.constrain({
          rule: 'Q06',
          label: `${placeOf(stage)},${kind.subject}`,
          terms: [
            ...(lessons === undefined ? [] : [[lessons, 1] as const]),
            ...substitutions.map(({ variable }): Term => [variable, 1]),
            ...awayFrom(context, stage, kind.subject).map(({ variable }): Term => [variable, away]),
            ...(supervision === null ? [] : [[supervision, 1] as const]),
            [heads, creditUnit(policy) * kind.norm],
            [posts, -kind.norm],
          ],
          upper: kind.helpers * kind.norm,
          relaxPrice: 1,
        });
      }
    }
  },
  firm: {
    zh: '无人任教的课时如实列出，不以超工作量解决',
    en: 'Lessons beyond what people can teach are shown as untaught, not put on them',
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：工作量超出 ${amount / 2} 节`,
    en: `${subject.en}: load above the norm by ${amount / 2} periods`,
  }),
};
