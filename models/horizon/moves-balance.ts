/** H02: who leaves a cluster for another arrives there, in the same year, stage and subject. */
import type { HardRule } from '../rule.ts';
import { type HorizonContext, yearLabel } from './context.ts';
import { countyForecast } from './sources.ts';

export const movesBalance: HardRule<HorizonContext> = {
  id: 'H02',
  domain: 'horizon',
  slug: 'moves-balance',
  strength: 'hard',
  title: { zh: '跨学区调剂进出相等', en: 'Arrivals equal departures between clusters' },
  sentence: {
    zh: '同一学年、学段、学科，各学区调出的人数合计等于调入的人数合计。',
    en: 'In every year, stage and subject as many people arrive in clusters as leave others.',
  },
  maths: 'Σ_k arrived[y,k,g,j] = Σ_k left[y,k,g,j]',
  unit: { zh: '人', en: 'people' },
  sources: [countyForecast],
  parameters: [],
  applies: () => true,
  build(model, { facts, cells }) {
    for (const [future, years] of cells.entries()) {
      for (const [year, posts] of years.entries()) {
        if (year === 0 && future > 0) continue;
        const groups = Map.groupBy(posts, ({ post }) => `${facts.posts[post]!.stage} ${facts.posts[post]!.subject}`);
        for (const [label, group] of groups) {
          model.constrain({
            rule: 'H02',
            label: `${label}, ${yearLabel(facts, future, year)}`,
            terms: group.flatMap(({ arrived, left }) => [[arrived, 1] as const, [left, -1] as const]),
            lower: 0,
            upper: 0,
          });
        }
      }
    }
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}调入与调出相差 ${amount} 人。`,
    en: `${subject.en}: arrivals and departures differ by ${amount}.`,
  }),
};
