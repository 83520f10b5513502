import { expect, test } from 'vitest';
import { findingLines } from '../../../src/problems/finding-groups.ts';
import type { Finding } from '../../../src/problems/problem.ts';
import { findingWords } from '../../../src/problems/registry.ts';

const more = { zh: '其余见文件。', en: 'See the file.' };
const header = (row: number, name: string): Finding => ({
  level: 'warning',
  code: 'county.unknownHeader',
  place: { table: '教师', row, column: '备注' },
  values: { header: name, like: '姓名' },
});
const lines = (findings: readonly Finding[]) =>
  findingLines(
    findings.map((finding) => ({ ...finding, words: findingWords(finding) })),
    { rowsNamed: 3, sentences: 2, more },
  );

test('the same sentence in many rows is one line: first rows named, all counted', () => {
  const [line, ...others] = lines([4, 5, 9, 12, 30].map((row) => header(row, '备注')));
  expect(others).toEqual([]);
  expect(line?.count).toBe(5);
  expect(line?.words.zh).toMatch(/^「教师」表第 4、5、9 行等 5 行「备注」：/);
  expect(line?.words.en).toMatch(/^table 教师 \(teachers\), rows 4, 5, 9 and 2 more, column 备注: /);
});

test('different sentences of one column are printed, then counted; one finding keeps its own words', () => {
  const many = lines([1, 2, 3, 4].map((row) => header(row, `列${row}`)));
  expect(many.map(({ count }) => count)).toEqual([1, 1, 2]);
  expect(many[0]?.words).toEqual(findingWords(header(1, '列1')));
  expect(many[2]?.words.zh).toBe('「教师」表第 3、4 行「备注」：同类问题另有 2 处。其余见文件。');
  expect(lines([1, 2, 3].map((row) => header(row, `列${row}`)))).toHaveLength(3);
});

test('other columns and levels are never merged, nor findings worded by another version', () => {
  const other: Finding = { ...header(2, '备注'), place: { table: '学校', row: 2, column: '备注' } };
  const assumed: Finding = { ...header(3, '备注'), level: 'assumption' };
  expect(lines([header(1, '备注'), other, assumed])).toHaveLength(3);
  const old = { zh: '旧话。', en: 'Old words.' };
  const worded = [1, 2].map((row) => ({ ...header(row, '备注'), words: { ...old, zh: `${row}${old.zh}` } }));
  expect(findingLines(worded, { rowsNamed: 3 }).map(({ words }) => words.zh)).toEqual(['1旧话。', '2旧话。']);
});
