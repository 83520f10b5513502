/** The notice of a county in the language of the reader: the program's own in both, a county's as the county wrote it. */
import type { Words } from '../../models/words.ts';

/** What stands over every county that this program draws. */
export const syntheticNotice = (attribution: string): Words => ({
  zh: `本县数据为合成数据：学校、学生、教师和工资均由程序生成，只有地名和坐标真实（${attribution}）。`,
  en: `Synthetic data: schools, pupils, staff and pay come from a program; only place names and coordinates are real (${attribution}).`,
});

const parts = syntheticNotice('\u0000').zh.split('\u0000');

export function noticeWords(notice: string): Words {
  const [before = '', after = ''] = parts;
  const isOurs = notice.startsWith(before) && notice.endsWith(after);
  return isOurs
    ? syntheticNotice(notice.slice(before.length, notice.length - after.length))
    : { zh: notice, en: `Notice of the county, as it wrote it: ${notice}` };
}
