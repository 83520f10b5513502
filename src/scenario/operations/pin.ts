import { z } from 'zod';
import { Pin } from '../../county/county.ts';
import { pinKindWords } from '../../county/vocabulary.ts';
import { operationKind } from './operation.ts';
import { knownSchool } from './schools.ts';

const given = Pin.shape;

/** Of a scenario that itself set decisions aside, only these are kept: they are the county's. */
function setAside(earlier: readonly Pin[], decided: Omit<Pin, 'setsAside'>): Pin {
  const taken = earlier.flatMap((row) => row.setsAside ?? [row]);
  return taken.length === 0 ? decided : { ...decided, setsAside: taken };
}

/** 锁定: a decision on a person; it sets aside those the county has on the same person, and keeps them on record. */
export const pin = operationKind({
  schema: z
    .strictObject({
      op: z.literal('pin'),
      teacher: given.teacher.describe('Id as the roster has it'),
      kind: given.kind,
      school: given.school.default(null).describe('Where to, or where never; null with goes = any school'),
      reason: given.reason.describe('The minutes it cites'),
      until: given.until.default(null),
      form: given.form.default(null).describe('Form of the move; null = that of the run'),
      procedure: given.procedure.default(null).describe('Procedure that decided it; null = selection by the bureau'),
    })
    .describe('锁定 / Pin a person'),
  apply: (county, { op: _op, ...decided }, desk) => {
    const { teacher, kind, school } = decided;
    const stranger = !county.teachers.some(({ id }) => id === teacher);
    if (stranger) desk.error('scenario.unknownTeacher', '/teacher');
    const lost = school !== null && knownSchool(county, school, '/school', desk) === null;
    const unplaced = kind === 'neverTo' && school === null;
    if (unplaced) desk.error('county.pinWithoutSchool', '/school');
    if (stranger || lost || unplaced) return county;
    const earlier = county.pins.filter((row) => row.teacher === teacher);
    return {
      ...county,
      pins: [...county.pins.filter((row) => !earlier.includes(row)), setAside(earlier, decided)],
    };
  },
  words: ({ kind, school }, names) => ({
    zh: `个人安排 1 项：${pinKindWords[kind][0]}${school === null ? '' : `（${names.school(school)}）`}`,
    en: `a decision on one person: ${{ stays: 'stays', goes: 'goes', neverTo: 'never to' }[kind]}${school === null ? '' : ` ${names.school(school)}`}`,
  }),
});
