import { z } from 'zod';
import { operationKind } from './operation.ts';

/** 编制总量: the county's posts in all. */
export const setPosts = operationKind({
  schema: z
    .strictObject({ op: z.literal('setPosts'), total: z.int().min(0).max(1_000_000) })
    .describe('编制总量 / Set the total of posts'),
  apply: (county, { total }) => ({ ...county, totalPosts: total }),
  words: ({ total }) => ({ zh: `编制总量按 ${total} 名`, en: `${total} posts in all` }),
});
