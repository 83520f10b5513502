import { z } from 'zod';
import { monthIndex } from '../../../models/demand/months.ts';
import { retirementMonth } from '../../../models/rotation/retirement.ts';
import { Month } from '../../county/county.ts';
import { monthZh } from '../../county/field-words.ts';
import { operationKind } from './operation.ts';
import { withoutPeople } from './people.ts';
import { Selector, selected, selectorWords } from './selector.ts';

/** 退休: everybody of some schools who reaches statutory retirement up to a month has left. */
export const retire = operationKind({
  schema: z
    .strictObject({
      op: z.literal('retire'),
      until: Month.describe('Last month of retirement that counts'),
      where: Selector.prefault({}),
    })
    .describe('退休 / Retire'),
  apply: (county, { until, where }, desk) => {
    const places = new Set(selected(county, where, '/where', desk).map(({ code }) => code));
    const people = county.teachers.filter(({ workSchool }) => places.has(workSchool));
    if (places.size === 0) return county;
    const table = desk.policy['retirement.table'];
    const unknown = people.filter((person) => retirementMonth(person, table) === null).length;
    if (unknown > 0) desk.assume('scenario.retirementUnknown', '/until', { people: unknown });
    const last = monthIndex(until);
    const gone = new Set(
      people.flatMap((person) => ((retirementMonth(person, table) ?? last + 1) <= last ? [person.id] : [])),
    );
    if (gone.size === 0) desk.warn('scenario.nobodyRetires', '/until');
    return withoutPeople(county, gone, '/until', desk);
  },
  words: ({ until, where }, names) => {
    const place = selectorWords(where, names);
    return {
      zh: `${place.zh}到 ${monthZh(until)} 为止达到法定退休年龄的人员退休`,
      en: `those of ${place.en} who reach statutory retirement by ${until} retire`,
    };
  },
});
