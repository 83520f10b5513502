import { expect, it } from 'vitest';
import { progressLine } from '../../../src/cli/progress.ts';

function written(isTTY: boolean): string[] {
  const lines: string[] = [];
  const line = progressLine({ isTTY, write: (text: string | Uint8Array) => lines.push(String(text)) > 0 });
  line.show({ stage: 'quota', goal: null, value: null, bound: null, groups: { done: 12, of: 24 } });
  line.show({ stage: 'quota', goal: 'change', value: 31, bound: 30 });
  return lines;
}

it('writes one line over the other on a terminal', () => {
  expect(written(true)).toEqual([
    '\r\u001b[2K',
    '分配岗位：共 24 组，已完成 12 组',
    '\r\u001b[2K',
    '分配岗位：与现状的变动 = 31 ≥ 30',
  ]);
});

it('is silent where no person watches', () => {
  expect(written(false)).toEqual([]);
});
