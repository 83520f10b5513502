/** What is said of lists near the best, in both languages: how many others they move, at what cost, and how sure that is. */
import type { Words } from '../../models/words.ts';
import { amountWords } from '../planning/plan-words.ts';
import type { AlternativeList, Alternatives } from './alternatives.ts';

/** Why there is not one more list. */
export type Ending =
  /** As many as asked for. */
  | 'enough'
  /** Proven: every list within the tolerances moves the people of one that is known. */
  | 'none'
  /** None was found in time. */
  | 'notFound';

export function alternativesWords(found: number, asked: number, ending: Ending): Words {
  const said: Readonly<Record<Ending, Words>> = {
    enough: {
      zh: `在允许的范围内给出 ${found} 份备选名单。`,
      en: `${found} other lists within what the county allows.`,
    },
    none:
      found === 0
        ? {
            zh: '在允许的范围内没有人员不同的备选名单：已证明，任何符合规则且各项目标不超出允许范围的名单，交流的都是同一批人。',
            en: 'There is no other list within what the county allows: it is proven that every lawful list within the tolerances moves the same people.',
          }
        : {
            zh: `要求 ${asked} 份，在允许的范围内只有 ${found} 份：已证明其余名单交流的人员与其中一份相同。`,
            en: `${found} of the ${asked} lists asked for: it is proven that any further list moves the same people as one of them.`,
          },
    notFound: {
      zh: `要求 ${asked} 份，时限内找到 ${found} 份；是否还有其他名单尚未查明。`,
      en: `${found} of the ${asked} lists asked for were found in time; whether there are more is not known.`,
    },
  };
  return said[ending];
}

/** How many others move, what it costs, and how sure it is that no list differs by more. */
export function listWords(list: Omit<AlternativeList, 'words'>): Words {
  const { moves, joins, leaves, differs } = list;
  const [fromBest = 0, ...fromOthers] = differs;
  const others = {
    zh: fromOthers.length === 0 ? '' : `，与前面各份备选名单不同的分别有 ${fromOthers.join('、')} 人`,
    en: fromOthers.length === 0 ? '' : `, ${fromOthers.join(' and ')} from the lists before it`,
  };
  const [cost, sure] = [costWords(list), sureWords(list)];
  return {
    zh: `交流 ${moves} 人，与最优名单不同的有 ${fromBest} 人（${joins} 人改为交流，${leaves} 人改为不交流）${others.zh}；${cost.zh}；${sure.zh}。`,
    en: `${moves} people move; ${fromBest} differ from the best list (${joins} move instead, ${leaves} stay instead)${others.en}; ${cost.en}; ${sure.en}.`,
  };
}

function costWords({ goals }: Pick<AlternativeList, 'goals'>): Words {
  const worse = goals.filter(({ over }) => over > 0);
  const better = goals.filter(({ over }) => over < 0);
  const zh = (of: typeof goals, sign: string): string =>
    of.map(({ title, unit, over }) => `${title.zh}${sign} ${amountWords(Math.abs(over), unit).zh}`).join('、');
  const en = (of: typeof goals, sign: string): string =>
    of
      .map(({ title, unit, over }) => `${title.en.toLowerCase()} ${amountWords(Math.abs(over), unit).en} ${sign}`)
      .join(', ');
  return {
    zh: [
      worse.length === 0 ? '各项目标均不差于最优名单' : `与最优名单相比${zh(worse, '多')}`,
      ...(better.length === 0 ? [] : [zh(better, '少')]),
      ...(worse.length === 0 ? [] : ['其余目标相同']),
    ].join('，'),
    en: [
      worse.length === 0 ? 'no goal is worse than in the best list' : `against the best list ${en(worse, 'more')}`,
      ...(better.length === 0 ? [] : [en(better, 'less')]),
      ...(worse.length === 0 ? [] : ['all else equal']),
    ].join(', '),
  };
}

function sureWords({ differs, atMost, proven }: Pick<AlternativeList, 'differs' | 'atMost' | 'proven'>): Words {
  if (proven)
    return {
      zh: '已证明在允许范围内没有差别更大的名单',
      en: 'proven: no list within the tolerances differs by more',
    };
  if (atMost === null) return { zh: '是否有差别更大的名单未证明', en: 'whether a list differs by more is not proven' };
  return {
    zh: `未证明差别最大：找到的至少差 ${Math.min(...differs)} 人，最多不超过 ${atMost} 人`,
    en: `not proven to differ most: found ${Math.min(...differs)}, at most ${atMost} people`,
  };
}

export const listTitle = (number: number): Words => ({ zh: `备选名单${number}`, en: `List ${number}` });
export const bestTitle: Words = { zh: '最优名单', en: 'Best list' };

/** So much a list may be over the best in each goal. */
export const tolerancesWords = ({ lists: [first] }: Alternatives): Words => {
  const allowed = (first?.goals ?? []).filter(({ tolerance }) => tolerance > 0);
  const part = (language: keyof Words): string =>
    allowed
      .map(({ title, unit, tolerance }) => `${title[language]} ${amountWords(tolerance, unit)[language]}`)
      .join(language === 'zh' ? '、' : ', ');
  return allowed.length === 0
    ? { zh: '各项目标均不得差于最优名单。', en: 'No goal may be worse than in the best list.' }
    : {
        zh: `各项目标允许比最优名单多出：${part('zh')}；其余目标不得多出。`,
        en: `A list may be over the best by: ${part('en')}; by nothing in the other goals.`,
      };
};

/** What the terminal says. `folders`: where each list stands as a plan. */
export function alternativesText(
  alternatives: Alternatives,
  folders: readonly string[],
  pick: (words: Words) => string,
): string {
  const lines = [
    pick(alternatives.words),
    ...(alternatives.lists.length === 0 ? [] : [pick(tolerancesWords(alternatives))]),
    ...alternatives.lists.flatMap((list, position) => [
      `  ${pick(listTitle(list.number))}${pick({ zh: '：', en: ': ' })}${pick(list.words)}${pick(auditedWords(list))}`,
      `    ${folders[position] ?? ''}`,
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

export const auditedWords = ({ audited }: Pick<AlternativeList, 'audited'>): Words =>
  audited === true
    ? { zh: '逐条审核通过。', en: ' Audit passed.' }
    : { zh: '未通过审核，不得采用。', en: ' The audit did not pass: not to be used.' };
