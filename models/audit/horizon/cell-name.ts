/** 「2027 学年黎埠学区小学音乐（按目前招生规模）」. Futures are named by their titles: their codes are for programs. */
import { subjectById } from '../../../src/county/subjects.ts';
import type { Words } from '../../words.ts';
import type { HorizonDecisions } from '../twin.ts';

const titleOf = ({ futures }: HorizonDecisions, future: string): Words =>
  futures.find(({ id }) => id === future)?.title ?? { zh: future, en: future };

export function cellName(horizon: HorizonDecisions, future: string, month: string, cell: string): Words {
  const [cluster = '', stage = '', subject = ''] = cell.split('\n');
  const zh = `${stage === 'primary' ? '小学' : '初中'}${subjectById.get(subject)?.zh ?? subject}`;
  const en = `${stage} ${subjectById.get(subject)?.en.toLowerCase() ?? subject}`;
  const title = titleOf(horizon, future);
  return {
    zh: `${month.slice(0, 4)} 学年${cluster}${zh}（${title.zh}）`,
    en: `${cluster === '全县' ? 'The county’s' : cluster} ${en} in the school year from ${month} (${title.en})`,
  };
}

export function yearName(horizon: HorizonDecisions, future: string, month: string): Words {
  const title = titleOf(horizon, future);
  return {
    zh: `${month.slice(0, 4)} 学年全县（${title.zh}）`,
    en: `The county in the school year from ${month} (${title.en})`,
  };
}
