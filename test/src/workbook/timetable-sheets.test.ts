import { expect, test } from 'vitest';
import type { Sheet } from '../../../src/report/sheet.ts';
import { namesOf } from '../../../src/workbook/names.ts';
import { timetableSheets } from '../../../src/workbook/timetable-sheets.ts';
import { exampleCounty, examplePlan } from '../../support/plan-example.ts';

const [byTeacher, bySchool] = timetableSheets(examplePlan, examplePlan.timetable!, namesOf(exampleCounty));
const column = (sheet: Sheet, header: string): number => sheet.columns.findIndex((each) => each.header === header);
const cell = (sheet: Sheet, row: number, header: string) => sheet.rows[row]![column(sheet, header)];

test('a teacher reads where to be on which half-day, with periods, half-days and road of an average week', () => {
  expect(byTeacher!.rows).toHaveLength(1);
  expect(cell(byTeacher!, 0, '教师或岗位')).toBe('陈秀兰');
  expect(cell(byTeacher!, 0, '星期二')).toBe('上午 大岭镇石门教学点 2 节，另单周 1 节');
  expect(cell(byTeacher!, 0, '星期三')).toBeNull();
  expect(['周课时', '外出半天', '路途分钟'].map((header) => cell(byTeacher!, 0, header))).toEqual([2.5, 1, 36]);
});

test('a post without a single known teacher is named by its number', () => {
  const [post] = examplePlan.timetable!.posts;
  const timetable = { ...examplePlan.timetable!, posts: [{ ...post!, teacher: null, post: 2 }] };
  const [sheet] = timetableSheets(examplePlan, timetable, namesOf(exampleCounty));
  expect(cell(sheet!, 0, '教师或岗位')).toBe('音乐岗位 2');
});

test('a school reads who comes when, and what nobody comes for', () => {
  expect(bySchool!.rows).toHaveLength(2);
  expect(cell(bySchool!, 0, '星期二')).toBe('上午 2 节，另单周 1 节');
  expect(cell(bySchool!, 1, '教师或岗位')).toBe('未排入课表');
  expect(cell(bySchool!, 1, '未排入')).toBe(0.5);
  expect(cell(bySchool!, 1, '未排入原因')).toContain('一天不超过 2 节');
  expect(bySchool!.total!.slice(-3)).toEqual([2.5, 0.5, null]);
  expect(bySchool!.notes.join('')).toContain('尚有每周 0.5 节未排入课表');
});

test('where everything fits, no column asks why not', () => {
  const [, sheet] = timetableSheets(examplePlan, { ...examplePlan.timetable!, notFitting: [] }, namesOf(exampleCounty));
  expect(column(sheet!, '未排入')).toBe(-1);
  expect(sheet!.notes.join('')).toContain('走教课时已全部排入课表');
  expect(sheet!.total!.at(-1)).toBe(2.5);
});
