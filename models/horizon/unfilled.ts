/** H21: as few posts as possible without a teacher, over all years and futures. */
import type { GoalRule } from '../rule.ts';
import { type HorizonContext, weighted } from './context.ts';
import { teachersInTime } from './sources.ts';

export const unfilled: GoalRule<HorizonContext> = {
  id: 'H21',
  domain: 'horizon',
  slug: 'unfilled',
  strength: 'goal',
  goal: 'unfilled',
  resolution: 1,
  title: { zh: '历年缺员最少', en: 'Fewest posts unfilled over the years' },
  sentence: {
    zh: '各年各种预测下没有教师的岗位合计最少（岗位·年，按预测的权重计）。',
    en: 'Fewest posts without a teacher, added up over years and futures by their weights.',
  },
  maths: 'min Σ_f w[f] Σ_{y,p} short[f,y,p]',
  unit: { zh: '个岗位·年', en: 'post-years' },
  sources: [teachersInTime],
  parameters: [],
  applies: () => true,
  build(model, context) {
    model.minimise({
      id: 'unfilled',
      rule: 'H21',
      unit: 'post-years',
      terms: weighted(context, ({ short }) => short),
      resolution: 1,
    });
  },
};
