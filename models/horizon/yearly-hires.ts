/** H04: the establishment office allows so many hires a year; what is hired in all is counted in blocks. */
import type { Term } from '../lp/builder.ts';
import type { HardRule } from '../rule.ts';
import { type HorizonContext, yearLabel } from './context.ts';
import { countyForecast } from './sources.ts';

export const yearlyHires: HardRule<HorizonContext> = {
  id: 'H04',
  domain: 'horizon',
  slug: 'yearly-hires',
  strength: 'hard',
  title: { zh: '年度招聘上限', en: 'Most hires in a year' },
  sentence: {
    zh: '全县每年招聘不超过 {horizon.maxHiresAYear} 人。',
    en: 'At most {horizon.maxHiresAYear} people are hired in a year.',
  },
  maths: 'Σ_p hired[y,p] = Σ_n block[y,n] ≤ maxHires, block[y,n] ≤ hiringBlock',
  unit: { zh: '人', en: 'people' },
  sources: [countyForecast],
  parameters: ['horizon.maxHiresAYear', 'horizon.hiringBlock'],
  applies: () => true,
  build(model, { facts, cells, hiringBlocks }) {
    for (const [future, years] of cells.entries()) {
      for (const [year, posts] of years.entries()) {
        if (year === 0 && future > 0) continue;
        model.constrain({
          rule: 'H04',
          label: yearLabel(facts, future, year),
          terms: [
            ...posts.map(({ hired }): Term => [hired, 1]),
            ...hiringBlocks[future]![year]!.map((block): Term => [block, -1]),
          ],
          lower: 0,
          upper: 0,
        });
      }
    }
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}招聘超出上限 ${amount} 人。`,
    en: `${subject.en}: ${amount} hires above the limit.`,
  }),
};
