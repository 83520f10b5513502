import { z } from 'zod';
import { deriveDemand } from '../../../models/demand/demand.ts';
import { operationKind } from './operation.ts';

/** 编制总量增减: more or fewer posts than the total in force, given or derived. */
export const changePosts = operationKind({
  schema: z
    .strictObject({ op: z.literal('changePosts'), by: z.int().min(-100_000).max(100_000) })
    .describe('编制总量增减 / Change the total of posts'),
  apply: (county, { by }, desk) => {
    const before = deriveDemand(county, desk.policy).countyTotal;
    if (before + by >= 0) return { ...county, totalPosts: before + by };
    desk.error('scenario.totalBelowZero', '/by', { posts: before });
    return county;
  },
  words: ({ by }) => ({
    zh: `编制总量${by < 0 ? '减少' : '增加'} ${Math.abs(by)} 名`,
    en: `${Math.abs(by)} ${by < 0 ? 'fewer' : 'more'} posts in all`,
  }),
});
