/** Q08: itinerants; ways outside the cluster, unknown or too long have no variable, the share of the norm is a row. */
import type { Term } from '../lp/builder.ts';
import type { HardRule } from '../rule.ts';
import { practice, protectedPeriods } from './sources.ts';
import { awayFrom, placeOf, type QuotaContext } from './variables.ts';

export const itinerantLimits: HardRule<QuotaContext> = {
  id: 'Q08',
  domain: 'quota',
  strength: 'hard',
  slug: 'itinerant-limits',
  title: { zh: '走教限制', en: 'Limits of itinerants' },
  sentence: {
    zh: '走教限于 {quota.itinerantSubjects}，在同一学区（或合并的走教片区）内、单程不超过 {quota.itinerantMaxMinutes} 分钟，每类岗位外出课时不超过标准课时的 {quota.itinerantMaxShare}。',
    en: 'Itinerants teach {quota.itinerantSubjects} within their cluster (or the clusters a declared pool merges) and {quota.itinerantMaxMinutes} minutes one way, at most {quota.itinerantMaxShare} of the norm of their posts.',
  },
  maths: 'Σ_s w[h→s,g,j] ≤ share · L[g,j] · q[h,g,j]',
  unit: { zh: '半课时', en: 'half periods a week' },
  sources: [protectedPeriods, practice],
  parameters: ['quota.itinerantSubjects', 'quota.itinerantMaxMinutes', 'quota.itinerantMaxShare'],
  applies: () => true,
  build(model, context, policy) {
    for (const stage of context.stages) {
      for (const { kind, posts } of stage.posts) {
        const away = awayFrom(context, stage, kind.subject);
        if (away.length === 0) continue;
        model.constrain({
          rule: 'Q08',
          label: `${placeOf(stage)},${kind.subject}`,
          terms: [
            ...away.map(({ variable }): Term => [variable, 1]),
            [posts, -policy['quota.itinerantMaxShare'] * kind.norm],
          ],
          upper: 0,
          relaxPrice: 1,
        });
      }
    }
  },
  firm: {
    zh: '走教课时可以少排，无须突破上限',
    en: 'Itinerant lessons can always be fewer',
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：走教超出限制 ${amount / 2} 节`,
    en: `${subject.en}: itinerant teaching beyond its limits by ${amount / 2} periods`,
  }),
};
