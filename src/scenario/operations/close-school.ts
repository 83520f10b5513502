import { z } from 'zod';
import { dissolved } from './dissolve.ts';
import { operationKind } from './operation.ts';
import { twoSchools } from './schools.ts';

/** 撤并: one school or point is given up; its pupils, people, posts and points go to another. */
export const closeSchool = operationKind({
  schema: z
    .strictObject({
      op: z.literal('closeSchool'),
      school: z.string().min(1).max(64).describe('Code of the school that goes'),
      to: z.string().min(1).max(64).describe('Code of the school that takes its pupils, people and posts'),
    })
    .describe('撤并 / Close a school or point'),
  apply: (county, { school, to }, desk) => {
    const pair = twoSchools(county, { code: school, at: '/school' }, { code: to, at: '/to' }, desk);
    return pair === null ? county : dissolved(county, pair[0], pair[1], '/school', desk);
  },
  words: ({ school, to }, names) => ({
    zh: `撤并 ${names.school(school)}，学生、教师和岗位并入 ${names.school(to)}`,
    en: `close ${names.school(school)}; its pupils, people and posts go to ${names.school(to)}`,
  }),
});
