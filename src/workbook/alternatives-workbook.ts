/** Lists near the best as a workbook: what each costs in every goal, then everything in which they differ, side by side. */
import type { Alternatives } from '../alternatives/alternatives.ts';
import { auditedWords, bestTitle, listTitle, tolerancesWords } from '../alternatives/alternatives-words.ts';
import { titleWithUnit } from '../comparison/comparison-words.ts';
import { shownFigure } from '../planning/plan-words.ts';
import { type Cell, type Sheet, sentence, words } from '../report/sheet.ts';
import { comparisonSheets } from './comparison-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

/** The same lists give the same bytes: dates inside the file are the first day of the planning month. */
export function alternativesWorkbook(alternatives: Alternatives): Promise<Buffer> {
  const month = alternatives.comparison?.plans[0]?.county.planningMonth ?? '2000-01';
  return writeWorkbook(alternativesSheets(alternatives), new Date(`${month}-01T00:00:00Z`));
}

export function alternativesSheets(alternatives: Alternatives): Sheet[] {
  const { comparison } = alternatives;
  return [
    listSheet(alternatives),
    goalSheet(alternatives),
    ...(comparison === null ? [] : comparisonSheets(comparison)),
  ];
}

const listSheet = (alternatives: Alternatives): Sheet => ({
  name: '备选名单',
  title: '备选名单',
  notes: [
    alternatives.words.zh,
    ...(alternatives.lists.length === 0 ? [] : [tolerancesWords(alternatives).zh]),
    '不同人数：在一份名单中交流、在另一份中不交流的人数。',
  ],
  columns: [
    words('名单', 12),
    words('交流人数', 10),
    sentence('不同人数', 30),
    sentence('说明', 100),
    sentence('审核', 24),
  ],
  rows: alternatives.lists.map((list): Cell[] => [
    listTitle(list.number).zh,
    list.moves,
    list.differs
      .map((people, position) => `与${position === 0 ? bestTitle.zh : listTitle(position).zh} ${people}`)
      .join('；'),
    list.words.zh,
    auditedWords(list).zh,
  ]),
  empty: alternatives.words.zh,
});

function goalSheet({ lists }: Alternatives): Sheet {
  const goals = lists[0]?.goals ?? [];
  return {
    name: '各项目标',
    title: '各份名单在各项目标上的数值',
    notes: ['括号内为与最优名单之差。'],
    columns: [
      sentence('目标', 40),
      words('允许多出', 10),
      words(bestTitle.zh, 12),
      ...lists.map(({ number }) => words(listTitle(number).zh, 18)),
    ],
    rows: goals.map((goal, position): Cell[] => [
      titleWithUnit(goal).zh,
      shownFigure(goal.tolerance, goal.unit),
      shownFigure(goal.best, goal.unit),
      ...lists.map(({ goals: own }) => {
        const { value, over, unit } = own[position]!;
        const sign = over > 0 ? '+' : '';
        return `${shownFigure(value, unit)}${over === 0 ? '' : `（${sign}${shownFigure(over, unit)}）`}`;
      }),
    ]),
    empty: '没有备选名单。',
  };
}
