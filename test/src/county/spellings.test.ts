import { expect, test } from 'vitest';
import { readSmall } from './small-county.ts';

const read = async (column: string, ...words: readonly string[]) => {
  const rows = words.map((word, at) => `T${at + 1},人${at + 1},001,语文,${word}`);
  const result = await readSmall({ 教师: [`标识,姓名,现任教学校,任教学科,${column}`, ...rows, ''].join('\n') });
  expect(result.findings.filter(({ level }) => level === 'error')).toEqual([]);
  return result.county!.teachers;
};

test('titles of before 2015 are what they became', async () => {
  const teachers = await read('职称', '中教高级', '中学一级教师', '小教高级', '小学一级教师', '中教三级');
  expect(teachers.map(({ title }) => title)).toEqual(['senior', 'level1', 'level1', 'level2', 'level3']);
});

test('words of payrolls and rosters are understood', async () => {
  const people = await read('用工形式', '事业编制', '合同工', '劳务派遣', '公费师范生');
  expect(people.map(({ employment }) => employment)).toEqual(['established', 'temporary', 'temporary', 'targeted']);
  expect((await read('性别', '男性', '女性')).map(({ sex }) => sex)).toEqual(['male', 'female']);
});
