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

const partWords = {
  quota: { part: { zh: '编制', en: 'posts' }, compared: { zh: '岗位', en: 'posts' } },
  rotation: { part: { zh: '交流', en: 'rotation' }, compared: { zh: '人员', en: 'people' } },
  pay: { part: { zh: '待遇', en: 'pay' }, compared: { zh: '待遇', en: 'pay' } },
} as const satisfies Readonly<Record<Part, { readonly part: Words; readonly compared: Words }>>;

type Part = Comparison['plans'][number]['lacks'][number];

const lacking = (plans: Comparison['plans'], part: Part): readonly number[] =>
  plans.flatMap(({ lacks }, position) => (lacks.includes(part) ? [position] : []));

/** Two plans with the part are needed for any difference in it. */
const isComparable = (plans: Comparison['plans'], part: Part): boolean =>
  plans.length - lacking(plans, part).length > 1;

/** How many schools and people fare differently, in one line; what cannot be compared is said, never counted as nought. */
export function countsWords({ plans, schools, people }: Comparison): Words {
  const counts: readonly Words[] = [
    ...(isComparable(plans, 'quota') || isComparable(plans, 'rotation')
      ? [{ zh: `学校 ${schools.length} 所`, en: `${schools.length} schools` }]
      : []),
    ...(isComparable(plans, 'rotation') ? [{ zh: `人员 ${people.length} 名`, en: `${people.length} people` }] : []),
  ];
  const told: Words[] =
    counts.length === 0
      ? []
      : [
          {
            zh: `结果不同的${counts.map(({ zh }) => zh).join('、')}。`,
            en: `${counts.map(({ en }) => en).join(' and ')} fare differently.`,
          },
        ];
  const all = [...told, ...notCompared(plans)];
  return { zh: all.map(({ zh }) => zh).join(''), en: all.map(({ en }) => en).join(' ') };
}

/** Which parts are missing where, and so what is not compared. */
function notCompared(plans: Comparison['plans']): readonly Words[] {
  const parts = (['quota', 'rotation', 'pay'] as const).flatMap((part): Words[] => {
    const without = lacking(plans, part);
    if (without.length === 0) return [];
    const { part: of, compared } = partWords[part];
    const marks = without.map(mark).join('');
    return isComparable(plans, part)
      ? [
          {
            zh: `${marks}没有${of.zh}结果，${compared.zh}只在其余方案之间比较。`,
            en: `${marks} has no result on ${of.en}: only the others are compared in it.`,
          },
        ]
      : [
          {
            zh: `${marks}没有${of.zh}结果，无法比较${compared.zh}。`,
            en: `${marks} has no result on ${of.en}: ${compared.en} cannot be compared.`,
          },
        ];
  });
  const inPart = plans.flatMap(({ lacks }, position) =>
    lacks.includes('quota') || lacks.includes('rotation') ? [mark(position)] : [],
  );
  if (inPart.length === 0) return parts;
  return [
    ...parts,
    {
      zh: `${inPart.join('')}只审核了已得部分，未满足的硬规则条数不作比较。`,
      en: `Of ${inPart.join('')} only the part there is was audited: the number of rules broken is not compared.`,
    },
  ];
}
