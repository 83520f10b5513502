import type { Policy } from '../parameters.ts';
import type { Arc } from './context.ts';
import type { RotationGoalRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** Minutes one way; unknown counts as the limit. */
export const minutesCounted = (arc: Pick<Arc, 'minutes'>, policy: Policy): number =>
  arc.minutes ?? policy['rotation.maxCommuteMinutes'];

/** R48 通勤时间. */
export const commute: RotationGoalRule = {
  id: 'R48',
  domain: 'rotation',
  slug: 'commute',
  strength: 'goal',
  goal: 'commute',
  resolution: 1,
  title: { zh: '通勤时间', en: 'Commute of those who move' },
  sentence: {
    zh: '交流教师单程通勤时间合计最少；路程不明的按时限 {rotation.maxCommuteMinutes} 分钟计。分辨率为首个松弛下界的 0.1%，至少 1 分钟，求解前定下。',
    en: 'Least total one-way minutes of those who move; unknown counts as {rotation.maxCommuteMinutes}. Resolution: 0.1 % of the first relaxation, at least 1 minute, fixed before the pass.',
  },
  maths: 'min Σ x[t,s,·] · minutes(t,s)',
  unit: { zh: '分钟', en: 'minutes' },
  sources: [countyPractice],
  parameters: ['rotation.maxCommuteMinutes'],
  applies: always,
  build: (model, context, policy) => {
    model.minimise({
      id: 'commute',
      rule: 'R48',
      unit: 'minutes',
      terms: context.arcs.map((arc) => [context.variables.arcs[arc.index]!, minutesCounted(arc, policy)] as const),
      resolution: 1,
      resolutionShare: 0.001,
    });
  },
};
