import { minutesCounted } from './commute.ts';
import type { RotationGoalRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R47 远距离通勤人数. */
export const longCommutes: RotationGoalRule = {
  id: 'R47',
  domain: 'rotation',
  slug: 'long-commutes',
  strength: 'goal',
  goal: 'longCommutes',
  resolution: 1,
  title: { zh: '远距离通勤人数', en: 'People with a long commute' },
  sentence: {
    zh: '单程通勤超过 {rotation.longCommuteMinutes} 分钟的交流教师最少；路程不明的按时限 {rotation.maxCommuteMinutes} 分钟计。',
    en: 'Fewest movers with more than {rotation.longCommuteMinutes} minutes one way; unknown counts as {rotation.maxCommuteMinutes}.',
  },
  maths: 'min Σ_{minutes > long} x',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: ['rotation.longCommuteMinutes', 'rotation.maxCommuteMinutes'],
  applies: always,
  build: (model, context, policy) => {
    const long = context.arcs.filter((arc) => minutesCounted(arc, policy) > policy['rotation.longCommuteMinutes']);
    model.minimise({
      id: 'longCommutes',
      rule: 'R47',
      unit: 'people',
      terms: long.map((arc) => [context.variables.arcs[arc.index]!, 1] as const),
      resolution: 1,
    });
  },
};
