/** H25: as few people as possible are retrained for another stage. */

import type { Term } from '../lp/builder.ts';
import type { GoalRule } from '../rule.ts';
import type { HorizonContext } from './context.ts';
import { consentToStage } from './sources.ts';

export const retrained: GoalRule<HorizonContext> = {
  id: 'H25',
  domain: 'horizon',
  slug: 'retrained',
  strength: 'goal',
  goal: 'retrained',
  resolution: 1,
  title: { zh: '转岗最少', en: 'Fewest people retrained' },
  sentence: {
    zh: '由小学转到初中的人最少。',
    en: 'Fewest people who move from primary to junior.',
  },
  maths: 'min Σ_f w[f] Σ_{y,k,j} retrained[f,y,k,j]',
  unit: { zh: '人', en: 'people' },
  sources: [consentToStage],
  parameters: [],
  applies: () => true,
  build(model, context) {
    model.minimise({
      id: 'retrained',
      rule: 'H25',
      unit: 'people',
      terms: terms(context),
      resolution: 1,
    });
  },
};

const terms = ({ facts, retraining }: HorizonContext): Term[] =>
  retraining.map(({ future, variable }): Term => [variable, facts.futures[future]!.weight]);
