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
