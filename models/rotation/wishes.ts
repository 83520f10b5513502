import type { RotationGoalRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R46 志愿. */
export const wishes: RotationGoalRule = {
  id: 'R46',
  domain: 'rotation',
  slug: 'wishes',
  strength: 'goal',
  goal: 'wishes',
  resolution: 1,
  title: { zh: '志愿', en: 'Wishes' },
  sentence: {
    zh: '有志愿的交流教师所到学校的志愿次序合计最小（第一志愿计 0）。',
    en: 'Lowest sum of the positions of wishes of those who move (first wish counts 0).',
  },
  maths: 'min Σ x[t,s,·] · position of s in wishes(t)',
  unit: { zh: '位次', en: 'positions' },
  sources: [countyPractice],
  parameters: [],
  applies: always,
  build: (model, context) => {
    model.minimise({
      id: 'wishes',
      rule: 'R46',
      unit: 'positions',
      terms: context.arcs.map((arc) => [context.variables.arcs[arc.index]!, arc.wish ?? 0] as const),
      resolution: 1,
    });
  },
};
