/** People who are gone: their rows, and the decisions about them. */
import type { County } from '../../county/county.ts';
import type { Desk } from './operation.ts';

export function withoutPeople(county: County, gone: ReadonlySet<string>, at: string, desk: Desk): County {
  const lapsed = county.pins.filter(({ teacher }) => gone.has(teacher)).length;
  if (lapsed > 0) desk.warn('scenario.pinsOfLeavers', at, { pins: lapsed });
  return {
    ...county,
    teachers: county.teachers.filter(({ id }) => !gone.has(id)),
    pins: county.pins.filter(({ teacher }) => !gone.has(teacher)),
  };
}
