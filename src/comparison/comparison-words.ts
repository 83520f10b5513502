/** How comparisons read: figures with their unit, outcomes of people, in both languages. */
import type { Words } from '../../models/words.ts';
import { stageZh, subjectZh } from '../county/field-words.ts';
import { subjectById } from '../county/subjects.ts';
import { shownFigure, shownUnitWords } from '../planning/plan-words.ts';
import type { Comparison, Indicator, PersonOutcome } from './comparison.ts';

export const groupWords: Readonly<Record<Indicator['group'], Words>> = {
  goals: { zh: '目标', en: 'Goals' },
  staffing: { zh: '编制与人员', en: 'Staffing' },
  equity: { zh: '均衡指标', en: 'Equity' },
  cost: { zh: '经费', en: 'Cost' },
  audit: { zh: '审核', en: 'Audit' },
};

export const directionWords: Readonly<Record<Indicator['direction'], Words>> = {
  lower: { zh: '越小越好', en: 'lower is better' },
  higher: { zh: '越大越好', en: 'higher is better' },
  neither: { zh: '仅供参考', en: 'for information' },
};

/** ① ② … ⑳: plans in the order given. */
export const mark = (position: number): string => String.fromCodePoint(0x2460 + position);

/** Title with its unit: 「无人任教课时（节/周）」. */
export function titleWithUnit({ title, unit }: Pick<Indicator, 'title' | 'unit'>): Words {
  const words = shownUnitWords(unit);
  if (words.zh === '') return title;
  const zh = words.zh.startsWith('（') ? `${title.zh}${words.zh}` : `${title.zh}（${words.zh}）`;
  return { zh, en: words.en.startsWith('(') ? `${title.en} ${words.en}` : `${title.en} (${words.en})` };
}

/** A value as it is printed; — where there is none. */
export const shown = (value: number | null, unit: string): string => (value === null ? '—' : shownFigure(value, unit));

/** +2 or −3; nothing where the value is that of the first plan. */
export function shownDifference(difference: number | null, unit: string): string {
  if (difference === null || difference === 0) return '';
  const figure = shownFigure(Math.abs(difference), unit);
  return difference > 0 ? `+${figure}` : `-${figure}`;
}

export function outcomeWords({ kind, school, schoolName, stage, subject, form }: PersonOutcome): Words {
  const place = schoolName ?? school ?? '';
  switch (kind) {
    case 'moves':
      return {
        zh: `${form ?? '交流'}到 ${place}（${stage === null ? '' : stageZh(stage)}${subject === null ? '' : subjectZh(subject)}）`,
        en: `to ${place}${subject === null ? '' : `, ${(subjectById.get(subject)?.en ?? subject).toLowerCase()}`}`,
      };
    case 'stays':
      return { zh: '不交流', en: 'stays' };
    case 'leads':
      return place === ''
        ? { zh: '应交流，暂无去处', en: 'due to move, no place' }
        : { zh: `拟任职 ${place}`, en: `to lead ${place}` };
    case 'absent':
      return { zh: '不在名册', en: 'not on the roster' };
    case 'unknown':
      return { zh: '未测算', en: 'not planned' };
  }
}

/** How many schools and people fare differently, in one line. */
export const countsWords = ({ schools, people }: Comparison): Words => ({
  zh: `结果不同的学校 ${schools.length} 所、人员 ${people.length} 名。`,
  en: `${schools.length} schools and ${people.length} people fare differently.`,
});
