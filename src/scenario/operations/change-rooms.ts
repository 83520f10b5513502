import { z } from 'zod';
import { operationKind } from './operation.ts';
import { schoolInUse, withSchool } from './schools.ts';

/** 周转房增减: rooms for teachers who cannot go home every day. */
export const changeRooms = operationKind({
  schema: z
    .strictObject({
      op: z.literal('changeRooms'),
      school: z.string().min(1).max(64),
      by: z.int().min(-1000).max(1000),
    })
    .describe('周转房增减 / Change the free rooms of a school'),
  apply: (county, { school: code, by }, desk) => {
    const school = schoolInUse(county, code, '/school', desk);
    if (school === null) return county;
    const rooms = school.freeRooms ?? 0;
    if (rooms + by >= 0) return withSchool(county, { ...school, freeRooms: rooms + by });
    desk.error('scenario.roomsBelowZero', '/by', { school: school.name, rooms });
    return county;
  },
  words: ({ school, by }, names) => ({
    zh: `${names.school(school)} 周转房${by < 0 ? '减少' : '增加'} ${Math.abs(by)} 间`,
    en: `${names.school(school)}: ${Math.abs(by)} free ${Math.abs(by) === 1 ? 'room' : 'rooms'} ${by < 0 ? 'fewer' : 'more'}`,
  }),
});
