import type { GoalRule } from '../rule.ts';
import type { HeadsContext } from './head-context.ts';
import { always } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R53 校级领导通勤: most of those due are placed first, then the nearest. */
export const headCommute: GoalRule<HeadsContext> = {
  id: 'R53',
  domain: 'rotation',
  slug: 'head-commute',
  strength: 'goal',
  goal: 'headCommute',
  resolution: 1,
  title: { zh: '校级领导交流与通勤', en: 'School leaders placed, and their commute' },
  sentence: {
    zh: '任期已满而没有可去职位的人数最少；在此前提下，单程通勤时间合计最少；路程不明的按时限 {rotation.maxCommuteMinutes} 分钟计。',
    en: 'Fewest of those due without a school to go to; then the least total one-way minutes, unknown counting as {rotation.maxCommuteMinutes}.',
  },
  maths: 'min Σ_{due} (1 − moved[t]); then min Σ y[t,s] · minutes(t,s)',
  unit: { zh: '分钟', en: 'minutes' },
  sources: [countyPractice],
  parameters: ['rotation.maxCommuteMinutes'],
  applies: always,
  build: (model, { due, arcs, arcVariables, moved }, policy) => {
    model.minimise({
      id: 'headsUnplaced',
      rule: 'R53',
      unit: 'people',
      terms: [...moved.values()].map((variable) => [variable, -1] as const),
      constant: due.length,
      resolution: 1,
    });
    model.minimise({
      id: 'headCommute',
      rule: 'R53',
      unit: 'minutes',
      terms: arcs.map(
        (arc) => [arcVariables[arc.index]!, arc.minutes ?? policy['rotation.maxCommuteMinutes']] as const,
      ),
      resolution: 1,
    });
  },
};
