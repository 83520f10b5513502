/** H01: who is there is who was there, less the departures, plus the decisions. */
import type { Term } from '../lp/builder.ts';
import type { HardRule } from '../rule.ts';
import { type HorizonContext, postLabel, yearLabel } from './context.ts';
import { countyForecast } from './sources.ts';

export const stockBalance: HardRule<HorizonContext> = {
  id: 'H01',
  domain: 'horizon',
  slug: 'stock-balance',
  strength: 'hard',
  title: { zh: '人员逐年衔接', en: 'People carry over from year to year' },
  sentence: {
    zh: '每一学区、学段、学科的人数，等于上年人数减去退休和其他离开的，加上返岗、招聘、调入和转岗的；其他离开按每年 {horizon.departureShare} 计，首年的决定在各种预测下相同。',
    en: 'The people of a cluster, stage and subject are those of the year before, less retirements and other departures ({horizon.departureShare} a year), plus returns, hires, arrivals and retraining; decisions of the first year are the same in every future.',
  },
  maths:
    'D[y,p] − short[y,p] + surplus[y,p] = (D − short + surplus)[y−1,p] + B[y,p] − B[y−1,p] + hired + arrived − left ± retrained',
  unit: { zh: '人', en: 'people' },
  sources: [countyForecast],
  parameters: ['horizon.departureShare', 'retirement.table'],
  applies: () => true,
  build(model, context) {
    const { facts, cells, retraining } = context;
    const trained = Map.groupBy(retraining, ({ future, year }) => `${future}|${year}`);
    for (const [future, years] of cells.entries()) {
      for (const [year, posts] of years.entries()) {
        if (year === 0 && future > 0) continue;
        const changes = new Map<number, Term[]>();
        for (const { from, to, variable } of trained.get(`${future}|${year}`) ?? []) {
          changes.set(from, [...(changes.get(from) ?? []), [variable, 1]]);
          changes.set(to, [...(changes.get(to) ?? []), [variable, -1]]);
        }
        for (const cell of posts) {
          const before = year === 0 ? null : years[year - 1]![cell.post]!;
          const people = facts.people[year]![cell.post]!.people;
          const peopleBefore = before === null ? 0 : facts.people[year - 1]![cell.post]!.people;
          const right = people - peopleBefore - cell.need + (before?.need ?? 0);
          model.constrain({
            rule: 'H01',
            label: `${postLabel(facts, cell.post)}, ${yearLabel(facts, future, year)}`,
            terms: [
              [cell.surplus, 1],
              [cell.short, -1],
              [cell.hired, -1],
              [cell.arrived, -1],
              [cell.left, 1],
              ...(before === null
                ? []
                : ([
                    [before.surplus, -1],
                    [before.short, 1],
                  ] satisfies Term[])),
              ...(changes.get(cell.post) ?? []),
            ],
            lower: right,
            upper: right,
          });
        }
      }
    }
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}人数与上年相差 ${amount} 人，没有着落。`,
    en: `${subject.en}: ${amount} people more or fewer than the year before explains.`,
  }),
};
