/** H24: as few people as possible are moved from one cluster to another. */
import type { GoalRule } from '../rule.ts';
import { type HorizonContext, weighted } from './context.ts';
import { countyForecast } from './sources.ts';

export const moves: GoalRule<HorizonContext> = {
  id: 'H24',
  domain: 'horizon',
  slug: 'moves',
  strength: 'goal',
  goal: 'moves',
  resolution: 1,
  title: { zh: '跨学区调剂最少', en: 'Fewest moves between clusters' },
  sentence: {
    zh: '因缺员、超员跨学区调剂的人最少。',
    en: 'Fewest people who move to another cluster because of shortage and surplus.',
  },
  maths: 'min Σ_f w[f] Σ_{y,p} left[f,y,p]',
  unit: { zh: '人', en: 'people' },
  sources: [countyForecast],
  parameters: [],
  applies: () => true,
  build(model, context) {
    model.minimise({
      id: 'moves',
      rule: 'H24',
      unit: 'people',
      terms: weighted(context, ({ left }) => left),
      resolution: 1,
    });
  },
};
