import { z } from 'zod';
import { TravelRow } from '../../county/county.ts';
import { operationKind } from './operation.ts';
import { twoSchools } from './schools.ts';

/** 路程: a new road, a bridge, a bus: the way between two schools as it will be. */
export const setTravel = operationKind({
  schema: z
    .strictObject({
      op: z.literal('setTravel'),
      from: z.string().min(1).max(64),
      to: z.string().min(1).max(64),
      minutes: TravelRow.shape.minutes.max(600).describe('One way'),
      km: TravelRow.shape.km.default(null),
      bothWays: z.boolean().default(true),
    })
    .describe('路程 / Set the way between two schools'),
  apply: (county, { from, to, minutes, km, bothWays }, desk) => {
    const pair = twoSchools(county, { code: from, at: '/from' }, { code: to, at: '/to' }, desk);
    if (pair === null) return county;
    const replaced = (row: { from: string; to: string }): boolean =>
      (row.from === from && row.to === to) || (bothWays && row.from === to && row.to === from);
    // Where only one way is written the other is taken as equal: a change of one way must leave the other as it was.
    const back = county.travel.find((row) => row.from === to && row.to === from);
    const forth = county.travel.find((row) => row.from === from && row.to === to);
    const kept = !bothWays && back === undefined && forth !== undefined ? [{ ...forth, from: to, to: from }] : [];
    return {
      ...county,
      travel: [...county.travel.filter((row) => !replaced(row)), ...kept, { from, to, km, minutes }],
    };
  },
  words: ({ from, to, minutes, bothWays }, names) => ({
    zh: `${names.school(from)} 到 ${names.school(to)} 单程 ${minutes} 分钟${bothWays ? '' : '（仅此方向）'}`,
    en: `${minutes} minutes one way from ${names.school(from)} to ${names.school(to)}${bothWays ? '' : ' (this way only)'}`,
  }),
});
