import { expect, test } from 'vitest';
import { wrapped } from '../../../src/cli/wrap.ts';
import { textWidth } from '../../../src/report/reports-text.ts';

test('a Chinese help line is broken between words, and no number is parted from its measure', () => {
  const lines = wrapped('比较 2 至 20 个方案：指标、经费、规则，以及结果不同的学校和人员', 22).split('\n');
  expect(lines).toEqual(['比较 2 至 20 个方案：', '指标、经费、规则，以及', '结果不同的学校和人员']);
});

test('no line begins with a closing mark, ends with an opening one, or is too wide', () => {
  const text = '只测算一项：quota 编制岗位，rotation 交流轮岗，pay 工资待遇（可选：quota、rotation、pay）';
  for (const width of [20, 24, 30, 41, 57]) {
    const lines = wrapped(text, width).split('\n');
    for (const line of lines) {
      expect(textWidth(line)).toBeLessThanOrEqual(width);
      expect(line).not.toMatch(/^[，。、；：）]|（$|^\s|\s$/);
    }
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  }
});
