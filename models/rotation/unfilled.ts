import type { RotationGoalRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { shortage } from './shortage.ts';
import { curriculumClause } from './sources.ts';

/** R42 缺岗. */
export const unfilled: RotationGoalRule = {
  id: 'R42',
  domain: 'rotation',
  slug: 'unfilled',
  strength: 'goal',
  goal: 'unfilled',
  resolution: 1,
  title: { zh: '缺岗', en: 'Unfilled posts' },
  sentence: {
    zh: '全县缺岗合计最少。',
    en: 'Fewest unfilled posts in the county.',
  },
  maths: 'min Σ short(s,j)',
  unit: { zh: '个岗位', en: 'posts' },
  sources: [curriculumClause],
  parameters: [],
  applies: always,
  build: (model, context) => {
    const { terms, constant } = shortage(context);
    model.minimise({ id: 'unfilled', rule: 'R42', unit: 'posts', terms, constant, resolution: 1 });
  },
};
