/** H22: hiring spread evenly: people hired in the second block of a year count twice, in the third three times. */

import type { Term } from '../lp/builder.ts';
import type { GoalRule } from '../rule.ts';
import type { HorizonContext } from './context.ts';
import { countyForecast } from './sources.ts';

export const smoothHiring: GoalRule<HorizonContext> = {
  id: 'H22',
  domain: 'horizon',
  slug: 'smooth-hiring',
  strength: 'goal',
  goal: 'smoothHiring',
  resolution: 1,
  title: { zh: '招聘均衡', en: 'Even hiring' },
  sentence: {
    zh: '每年招聘以 {horizon.hiringBlock} 人为一档，第 n 档的每人按 n 计，合计最小：人数少而各年均匀。',
    en: 'Hires of a year are counted in blocks of {horizon.hiringBlock}; each person of the n-th block counts n: few hires, evenly spread.',
  },
  maths: 'min Σ_f w[f] Σ_y Σ_n n · block[f,y,n]',
  unit: { zh: '人·档', en: 'people × blocks' },
  sources: [countyForecast],
  parameters: ['horizon.hiringBlock'],
  applies: () => true,
  build(model, context) {
    model.minimise({
      id: 'smoothHiring',
      rule: 'H22',
      unit: 'people × blocks',
      terms: terms(context),
      resolution: 1,
    });
  },
};

const terms = ({ facts, hiringBlocks }: HorizonContext): Term[] =>
  hiringBlocks.flatMap((years, future) =>
    years.flatMap((blocks) =>
      blocks.map((block, number): Term => [block, facts.futures[future]!.weight * (number + 1)]),
    ),
  );
