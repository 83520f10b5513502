import { z } from 'zod';
import { rowOf } from './enrolment.ts';
import { operationKind } from './operation.ts';
import { schoolInUse, withSchool } from './schools.ts';

/** 寄宿: a school takes boarders or stops, has other rooms for teachers, or other numbers of boarders. */
export const setBoarding = operationKind({
  schema: z
    .strictObject({
      op: z.literal('setBoarding'),
      school: z.string().min(1).max(64),
      boarding: z.boolean(),
      freeRooms: z.int().min(0).max(1000).nullable().default(null).describe('周转房 for teachers; null = as it is'),
      boarders: z
        .array(z.strictObject({ grade: z.int().min(1).max(9), boarders: z.int().min(0).max(5000) }))
        .max(9)
        .default([])
        .describe('Pupils who board, by grade; grades not named stay as they are'),
    })
    .describe('寄宿 / Set boarding'),
  apply: (county, { school: code, boarding, freeRooms, boarders }, desk) => {
    const school = schoolInUse(county, code, '/school', desk);
    if (school === null) return county;
    const rows = boarders.map((given, index) => ({ given, index, row: rowOf(county, code, given.grade) }));
    for (const { given, index, row } of rows) {
      if (row === undefined) desk.error('scenario.noPupils', `/boarders/${index}/grade`, { school: school.name });
      else if (given.boarders > row.pupils)
        desk.error('scenario.tooManyPupils', `/boarders/${index}/boarders`, {
          school: school.name,
          pupils: row.pupils,
        });
    }
    if (rows.some(({ given, row }) => row === undefined || given.boarders > row.pupils)) return county;
    const counts = new Map(rows.map(({ given, row }) => [row, given.boarders]));
    return {
      ...withSchool(county, { ...school, boarding, freeRooms: freeRooms ?? school.freeRooms }),
      enrolment: county.enrolment.map((row) => ({ ...row, boarders: counts.get(row) ?? row.boarders })),
    };
  },
  words: ({ school, boarding, freeRooms, boarders }, names) => {
    const pupils = boarders.reduce((sum, row) => sum + row.boarders, 0);
    const rooms =
      freeRooms === null ? { zh: '', en: '' } : { zh: `，周转房 ${freeRooms} 间`, en: `, ${freeRooms} rooms` };
    const some =
      boarders.length === 0 ? { zh: '', en: '' } : { zh: `，寄宿生 ${pupils} 名`, en: `, ${pupils} boarders` };
    return {
      zh: `${names.school(school)} ${boarding ? '实行寄宿' : '不再寄宿'}${some.zh}${rooms.zh}`,
      en: `${names.school(school)} ${boarding ? 'takes boarders' : 'takes no boarders'}${some.en}${rooms.en}`,
    };
  },
});
