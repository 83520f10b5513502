import { arcTerms } from './context.ts';
import type { RotationGoalRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { groupClause } from './sources.ts';

/** R50 学区、集团优先. */
export const outsideCircle: RotationGoalRule = {
  id: 'R50',
  domain: 'rotation',
  slug: 'outside-circle',
  strength: 'goal',
  goal: 'outsideCircle',
  resolution: 1,
  title: { zh: '跨学区、集团交流人数', en: 'Moves beyond cluster, group and pair' },
  sentence: {
    zh: '到既不同学区、又不同集团、也不是结对学校的交流人数最少：先在学区、集团内和结对学校之间解决。',
    en: 'Fewest moves to a school that shares neither cluster nor group nor pair: what can be settled within them is.',
  },
  maths: 'min Σ_{no cluster, group or pair joins school(t) and s} x[t,s,·]',
  unit: { zh: '人', en: 'people' },
  sources: [groupClause],
  parameters: [],
  applies: always,
  build: (model, context) => {
    const outside = context.arcs.filter((arc) => !arc.inCircle);
    model.minimise({
      id: 'outsideCircle',
      rule: 'R50',
      unit: 'people',
      terms: arcTerms(outside, context),
      resolution: 1,
    });
  },
};
