/** Q09: remote lessons are capped by subject and need an adult in the room, who is then not free. */
import type { Term } from '../lp/builder.ts';
import type { HardRule } from '../rule.ts';
import { threeClassrooms } from './sources.ts';
import { placeOf, type QuotaContext } from './variables.ts';

export const remoteShare: HardRule<QuotaContext> = {
  id: 'Q09',
  domain: 'quota',
  strength: 'hard',
  slug: 'remote-share',
  title: { zh: '专递课堂限制', en: 'Limits of remote lessons' },
  sentence: {
    zh: '专递课堂限于 {quota.remoteSubjects}，不超过该学科课时的 {quota.remoteMaxShare}，教室内须有本校教师看班。',
    en: 'Remote lessons are limited to {quota.remoteSubjects} and {quota.remoteMaxShare} of the subject’s periods, with a teacher of the school in the room.',
  },
  maths: 'r[s,g,j] ≤ ⌊share · D[s,g,j]⌋; Σ_i v[s,g,i] = Σ_j r[s,g,j]',
  unit: { zh: '半课时', en: 'half periods a week' },
  sources: [threeClassrooms],
  parameters: ['quota.remoteSubjects', 'quota.remoteMaxShare'],
  applies: () => true,
  build(model, context, policy) {
    for (const stage of context.stages) {
      const remote = stage.lessons.flatMap(({ remote: variable, demand, subject }) =>
        variable === null ? [] : [{ variable, demand, subject }],
      );
      if (remote.length === 0) continue;
      for (const { variable, demand, subject } of remote) {
        model.constrain({
          rule: 'Q09',
          label: `${placeOf(stage)},${subject}`,
          terms: [[variable, 1]],
          upper: Math.floor(policy['quota.remoteMaxShare'] * demand + 1e-9),
          relaxPrice: 1,
        });
      }
      model.constrain({
        rule: 'Q09',
        label: `${placeOf(stage)} in the room`,
        terms: [
          ...stage.posts.flatMap(({ supervision }): Term[] => (supervision === null ? [] : [[supervision, 1]])),
          ...remote.map(({ variable }): Term => [variable, -1]),
        ],
        lower: 0,
        upper: 0,
      });
    }
  },
  firm: {
    zh: '专递课堂课时可以少排，无须突破上限',
    en: 'Remote lessons can always be fewer',
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：专递课堂超出限制或无人看班 ${amount / 2} 节`,
    en: `${subject.en}: ${amount / 2} periods of remote lessons beyond the share or without a teacher in the room`,
  }),
};
