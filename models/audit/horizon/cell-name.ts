/** 「2027 学年黎埠学区小学音乐（预测 asToday）」. */
import { subjectById } from '../../../src/county/subjects.ts';
import type { Words } from '../../words.ts';

export function cellName(future: string, month: string, cell: string): Words {
  const [cluster = '', stage = '', subject = ''] = cell.split('\n');
  const zh = `${stage === 'primary' ? '小学' : '初中'}${subjectById.get(subject)?.zh ?? subject}`;
  const en = `${stage} ${subjectById.get(subject)?.en.toLowerCase() ?? subject}`;
  return {
    zh: `${month.slice(0, 4)} 学年${cluster}${zh}（预测 ${future}）`,
    en: `${cluster === '全县' ? 'The county’s' : cluster} ${en} in the school year from ${month} (future ${future})`,
  };
}

export const yearName = (future: string, month: string): Words => ({
  zh: `${month.slice(0, 4)} 学年全县（预测 ${future}）`,
  en: `The county in the school year from ${month} (future ${future})`,
});
