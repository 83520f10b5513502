/** H03: teachers stay within what the county total leaves for them; where they do not today, nobody is hired above that. */
import type { Term } from '../lp/builder.ts';
import type { HardRule } from '../rule.ts';
import { type HorizonContext, yearLabel } from './context.ts';
import { postsWithinTotal } from './sources.ts';

/** People above the total weigh as one each. */
const RELAX_PRICE = 1;

export const postsRoom: HardRule<HorizonContext> = {
  id: 'H03',
  domain: 'horizon',
  slug: 'posts-room',
  strength: 'hard',
  title: { zh: '招聘不超编制总量', en: 'Hiring stays within the county total' },
  sentence: {
    zh: '每年专任教师不超过编制总量减去职员教辅工勤、特殊教育学校应配和在编不在岗人员后的数；不招聘也已超过的，当年不得再招。',
    en: 'Teachers stay within the county total less non-teaching staff, special schools and people away; where they exceed it without hiring, nobody is hired.',
  },
  maths: 'Σ_p (D − short + surplus)[y,p] ≤ max(room[y], Σ_p B[y,p])',
  unit: { zh: '人', en: 'people' },
  sources: [postsWithinTotal],
  parameters: [],
  applies: () => true,
  build(model, { facts, cells }) {
    for (const [future, years] of cells.entries()) {
      for (const [year, posts] of years.entries()) {
        if (year === 0 && future > 0) continue;
        const needed = posts.reduce((sum, { need }) => sum + need, 0);
        const people = facts.people[year]!.reduce((sum, row) => sum + row.people, 0);
        model.constrain({
          rule: 'H03',
          label: yearLabel(facts, future, year),
          terms: posts.flatMap(({ short, surplus }): Term[] => [
            [surplus, 1],
            [short, -1],
          ]),
          upper: Math.max(facts.needs[future]![year]!.room, people) - needed,
          relaxPrice: RELAX_PRICE,
        });
      }
    }
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}专任教师超出编制总量 ${amount} 人。`,
    en: `${subject.en}: ${amount} teachers above the county total.`,
  }),
};
