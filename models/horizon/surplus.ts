/** H23: as few people as possible above the posts. */
import type { GoalRule } from '../rule.ts';
import { type HorizonContext, weighted } from './context.ts';
import { countyForecast } from './sources.ts';

export const surplus: GoalRule<HorizonContext> = {
  id: 'H23',
  domain: 'horizon',
  slug: 'surplus',
  strength: 'goal',
  goal: 'surplus',
  resolution: 1,
  title: { zh: '历年超员最少', en: 'Fewest people above the posts' },
  sentence: {
    zh: '各年各种预测下超出岗位的人员合计最少（人·年）。',
    en: 'Fewest people above the posts, added up over years and futures.',
  },
  maths: 'min Σ_f w[f] Σ_{y,p} surplus[f,y,p]',
  unit: { zh: '人·年', en: 'person-years' },
  sources: [countyForecast],
  parameters: [],
  applies: () => true,
  build(model, context) {
    model.minimise({
      id: 'surplus',
      rule: 'H23',
      unit: 'person-years',
      terms: weighted(context, ({ surplus }) => surplus),
      resolution: 1,
    });
  },
};
