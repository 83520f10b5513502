import { z } from 'zod';
import type { County } from '../../county/county.ts';
import { dissolved } from './dissolve.ts';
import { operationKind } from './operation.ts';
import { schoolInUse, twoSchools } from './schools.ts';

/** 合并: several schools become one of them, or join one that is there. */
export const mergeSchools = operationKind({
  schema: z
    .strictObject({
      op: z.literal('mergeSchools'),
      schools: z.array(z.string().min(1).max(64)).min(1).max(50).describe('Codes of the schools that go'),
      into: z.string().min(1).max(64).describe('Code of the school that stays'),
    })
    .describe('合并 / Merge schools into one'),
  apply: (county, { schools, into }, desk) => {
    const twice = schools.findIndex((code, index) => schools.indexOf(code) !== index);
    if (twice >= 0) {
      const school = schoolInUse(county, schools[twice]!, `/schools/${twice}`, desk);
      if (school !== null) desk.error('scenario.sameSchool', `/schools/${twice}`, { school: school.name });
      return county;
    }
    return schools.reduce((now: County, code, index) => {
      const at = `/schools/${index}`;
      const pair = twoSchools(now, { code, at }, { code: into, at: '/into' }, desk);
      return pair === null ? now : dissolved(now, pair[0], pair[1], at, desk);
    }, county);
  },
  words: ({ schools, into }, names) => ({
    zh: `${schools.map(names.school).join('、')} 并入 ${names.school(into)}`,
    en: `merge ${schools.map(names.school).join(', ')} into ${names.school(into)}`,
  }),
});
