import { expect, test } from 'vitest';
import { noticeWords } from '../../../src/county/notice.ts';
import { generateCounty } from '../../../src/demo/generate-county.ts';

const han = /[\u4e00-\u9fff]/;

test('the notice of a drawn county is told in the language asked, a county’s own as the county wrote it', () => {
  const { notice } = generateCounty({ schools: 12, teachers: 150, seed: 3 });
  expect(noticeWords(notice ?? '').zh).toBe(notice);
  expect(noticeWords(notice ?? '').en).toMatch(/^Synthetic data: .*Vonng/);
  expect(noticeWords(notice ?? '').en).not.toMatch(han);
  expect(noticeWords('内部资料')).toEqual({ zh: '内部资料', en: 'Notice of the county, as it wrote it: 内部资料' });
});
