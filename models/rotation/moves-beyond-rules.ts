import type { RotationGoalRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R45 超出规定的交流人数. */
export const movesBeyondRules: RotationGoalRule = {
  id: 'R45',
  domain: 'rotation',
  slug: 'moves-beyond-rules',
  strength: 'goal',
  goal: 'movesBeyondRules',
  resolution: 1,
  title: { zh: '超出规定的交流人数', en: 'Moves beyond what the rules ask' },
  sentence: {
    zh: '在前述目标不变的前提下，交流人数超出规定下限的部分最少。',
    en: 'Fewest moves beyond the number the rules ask for.',
  },
  maths: 'min Σ moved[t] − required',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: ['rotation.minShareEligible', 'rotation.minShareScope'],
  applies: always,
  build: (model, context) => {
    model.minimise({
      id: 'movesBeyondRules',
      rule: 'R45',
      unit: 'people',
      terms: [...context.variables.moved.values()].map((moved) => [moved, 1] as const),
      constant: -context.requiredMoves,
      resolution: 1,
    });
  },
};
