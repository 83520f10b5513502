import { z } from 'zod';
import { operationKind } from './operation.ts';
import { knownSchool, withSchool } from './schools.ts';

/** 恢复: a school or point that is not in use takes pupils again; they come by movePupils or setPupils. */
export const reopenSchool = operationKind({
  schema: z
    .strictObject({ op: z.literal('reopenSchool'), school: z.string().min(1).max(64) })
    .describe('恢复使用 / Use a suspended school again'),
  apply: (county, { school }, desk) => {
    const found = knownSchool(county, school, '/school', desk);
    if (found === null) return county;
    if (!found.inUse) return withSchool(county, { ...found, inUse: true });
    desk.error('scenario.schoolInUse', '/school', { school: found.name });
    return county;
  },
  words: ({ school }, names) => ({
    zh: `恢复使用 ${names.school(school)}`,
    en: `use ${names.school(school)} again`,
  }),
});
