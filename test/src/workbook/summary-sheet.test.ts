import { expect, test } from 'vitest';
import { notesOf, summarySheet } from '../../../src/workbook/summary-sheet.ts';
import { examplePlan as plan } from '../../support/plan-example.ts';

const scenario = {
  id: 'sha256:x',
  title: { zh: '县城学生增加 8%', en: 'Growth' },
  derivedFrom: [],
  operations: [
    { zh: '县城学生增加 8%', en: '' },
    { zh: '招聘教师 3 名', en: '' },
  ],
};

test('a plan under a what-if says so on the summary and under the title of every sheet', () => {
  const what = { ...plan, scenarios: [scenario] };
  expect(summarySheet(what).rows).toContainEqual(['情景', '县城学生增加 8%：县城学生增加 8%；招聘教师 3 名。']);
  expect(notesOf(what)).toContain('情景测算：县城学生增加 8%');
  expect(JSON.stringify(summarySheet({ ...plan, scenarios: [] }))).not.toContain('情景');
});

test('says how many of those who move get less, and how much', () => {
  const { rotation, pay } = plan;
  if (rotation === null || pay === null) throw new Error('the example has both');
  const of = (payChange: number) =>
    summarySheet({
      ...plan,
      rotation: { ...rotation, moves: rotation.moves.map((move) => ({ ...move, payChange })) },
    }).rows.find(([item]) => item === '交流后待遇减少')?.[1];
  expect(of(20)).toBe('按本方案标准，没有教师因交流减少每月待遇。');
  expect(of(-1170)).toBe(
    '按本方案标准，交流后每月待遇减少的 3 人，合计每月 3,510 元，最多的一人减少 1,170 元；其中到同档或更边远学校的 2 人，合计每月 2,340 元。逐人见「交流待遇变化（内部）」。',
  );
  expect(JSON.stringify(summarySheet({ ...plan, pay: null }).rows)).not.toContain('交流后待遇减少');
});
