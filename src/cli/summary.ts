/** What a person sees when a plan is ready: status, goals with their proof, audit, where the files are. */
import type { Words } from '../../models/words.ts';
import type { County } from '../county/county.ts';
import { monthZh } from '../county/field-words.ts';
import { noticeWords } from '../county/notice.ts';
import { payTotalsWords } from '../planning/pay-totals.ts';
import type { Plan, PlannedScenario } from '../planning/plan.ts';
import { conclusion, goalStatement, groupsStatement, totalSourceWords } from '../planning/plan-words.ts';
import { notYetPlaced, waitingOf } from '../planning/timetable/causes.ts';
import { findingWords } from '../problems/registry.ts';
import { pick, say } from './language.ts';
import type { WayOutFile } from './way-out-files.ts';

export interface RunFigures {
  readonly processorSeconds: number;
  readonly peakMemoryMegabytes: number;
}

interface Written {
  readonly folder: string;
  /** Scenario files of the ways out, in their order. */
  readonly ways: readonly Pick<WayOutFile, 'path' | 'notWhole'>[];
  /** The contradiction stands on the terminal already. */
  readonly isDiagnosed: boolean;
}

export function summaryText(
  plan: Plan,
  county: County,
  run: RunFigures,
  { folder: out, ways, isDiagnosed }: Written,
): string {
  const lines = [
    pick({
      zh: `${county.name}${monthZh(plan.county.planningMonth)}起的学年方案：${conclusion(plan).zh}`,
      en: `${county.name}, plan for ${plan.county.planningMonth}: ${conclusion(plan).en}`,
    }),
    ...(plan.county.notice === null ? [] : [pick(noticeWords(plan.county.notice))]),
    ...(plan.scenarios ?? []).flatMap(scenarioLines),
    ...plan.goals.map((goal, index) => `  ${index + 1}. ${pick(goalStatement(goal))}`),
    ...[groupsStatement(plan.goals)].flatMap((words) =>
      words === null ? [] : [`  ${pick({ zh: `${words.zh}。`, en: `${words.en}.` })}`],
    ),
    ...figures(plan),
    auditLine(plan),
    ...plan.audit.rules
      .filter(({ passed }) => passed === false)
      .map(
        ({ id, title, violations }) =>
          `  ${id} ${pick(title)}${say('：', ': ')}${violations
            .slice(0, 3)
            .map(({ words }) => pick(words))
            .join(' ')}`,
      ),
    ...(plan.identity.clockStopped && plan.status !== 'none'
      ? [
          say(
            '时限已到：部分计算提前中止，所列为届时最好的结果；同样的数据再次运行，结果可能不同。加长时限（--deadline 秒数）可再求改进。',
            'Time ran out: part of the work was stopped, and this is the best found by then; the same data may give another plan next time. A longer --deadline SECONDS may improve it.',
          ),
        ]
      : []),
    ...(plan.status === 'none'
      ? [
          say(
            '请重新测算；因时限中止的，请加长时限（--deadline 秒数）。',
            'Plan again; if time ran out, give it longer (--deadline SECONDS).',
          ),
        ]
      : []),
    ...(plan.diagnosis === null
      ? []
      : [...(isDiagnosed ? [] : contradictionLines(plan.diagnosis)), ...waysOutLines(plan.diagnosis, ways)]),
    pick({
      zh: `用时：处理器 ${run.processorSeconds.toFixed(0)} 秒，内存 ${run.peakMemoryMegabytes} MB。文件：${out}/plan.json、run.json、方案.xlsx`,
      en: `${run.processorSeconds.toFixed(0)} s of processor time, ${run.peakMemoryMegabytes} MB. Files: ${out}/plan.json, run.json, 方案.xlsx`,
    }),
  ];
  return `${lines.join('\n')}\n`;
}

const scenarioLines = ({ title, operations }: PlannedScenario): string[] => [
  say(`情景：${title.zh}`, `Scenario: ${title.en}`),
  ...operations.map((words) => `  · ${pick(words)}`),
];

function figures({ quota, timetable, rotation, pay, findings }: Plan): string[] {
  const assumed = findings.filter(({ level }) => level === 'assumption').length;
  const doubtful = findings.filter(({ level }) => level === 'warning').length;
  return [
    quota &&
      pick({
        zh: `  编制：全县 ${quota.totalPosts} 名（${totalSourceWords[quota.totalPostsSource].zh}），${reserved(quota, (posts) => `留机动编 ${posts} 名，`)}分配 ${quota.used} 名。`,
        en: `  Posts: ${quota.used} of ${quota.totalPosts} (${totalSourceWords[quota.totalPostsSource].en}) allotted${reserved(quota, (posts) => `, ${posts} kept in reserve`)}.`,
      }),
    timetable != null &&
      timetable.notFitting.length > 0 &&
      pick({
        zh: `  走教课表：每周有 ${notFitting(timetable)} 节未能排入${waiting(timetable).zh}，已计入无人授课，见「走教课表（按学校）」。`,
        en: `  Timetable: ${notFitting(timetable)} itinerant periods a week are not in it${waiting(timetable).en} and count as untaught; see the timetable sheets.`,
      }),
    rotation &&
      pick({
        zh: `  交流：拟交流 ${rotation.moves.length} 人，交流后按学科岗位仍空缺 ${rotation.unfilled.reduce((sum, { posts }) => sum + posts, 0)} 名。`,
        en: `  Rotation: ${rotation.moves.length} people move; ${rotation.unfilled.reduce((sum, { posts }) => sum + posts, 0)} posts stay unfilled.`,
      }),
    findings.some(({ code }) => code === 'pay.notPlanned') &&
      say('  待遇：未填工资表，未测算待遇。', '  Pay: no pay table is given; pay was not planned.'),
    pay && pick({ zh: `  待遇：${payTotalsWords(pay).zh}。`, en: `  Pay: ${payTotalsWords(pay).en}.` }),
    assumed + doubtful > 0 &&
      pick({
        zh: `  数据：须核对 ${doubtful} 项，按缺省处理 ${assumed} 项，见「数据说明」。`,
        en: `  Data: ${doubtful} to check, ${assumed} assumed; see the data sheet.`,
      }),
  ].filter((line): line is string => typeof line === 'string');
}

const reserved = ({ reserve = 0 }: NonNullable<Plan['quota']>, words: (posts: number) => string): string =>
  reserve > 0 ? words(reserve) : '';

const notFitting = ({ notFitting: rows }: NonNullable<Plan['timetable']>): number =>
  rows.reduce((sum, { halfPeriods }) => sum + halfPeriods, 0) / 2;

/** Lessons that are out of the timetable only because it was not finished. */
function waiting(timetable: NonNullable<Plan['timetable']>): Words {
  const halfPeriods = notYetPlaced(timetable);
  if (halfPeriods === 0) return { zh: '', en: '' };
  const part = waitingOf(halfPeriods, 2 * notFitting(timetable));
  return {
    zh: `（${part.zh}为测算中止时尚未排课，并非无人可派）`,
    en: ` (${part.en} not placed yet when planning stopped)`,
  };
}

function auditLine({ audit }: Plan): string {
  const applied = audit.rules.filter(({ passed }) => passed !== null);
  if (applied.length === 0)
    return pick({ zh: '  审核：没有方案，未作审核。', en: '  Audit: there is no plan to audit.' });
  const failed = applied.filter(({ passed }) => passed === false);
  return pick({
    zh: `  审核：${audit.rules.length} 条硬规则，适用 ${applied.length} 条，${failed.length === 0 ? '全部通过' : `${failed.length} 条未通过`}。`,
    en: `  Audit: ${audit.rules.length} hard rules, ${applied.length} apply, ${failed.length === 0 ? 'all kept' : `${failed.length} broken`}.`,
  });
}

type Diagnosis = NonNullable<Plan['diagnosis']>;

/** What is said as soon as it is known, minutes before the ways out are planned as a whole. */
export function diagnosisText(diagnosis: Diagnosis): string {
  const ways = diagnosis.waysOut ?? [];
  const lines = [
    ...contradictionLines(diagnosis),
    ...ways.map((way, index) => say(`  办法${index + 1}：${way.words.zh}`, `  Way ${index + 1}: ${way.words.en}`)),
    ...(ways.length === 0
      ? []
      : [
          say(
            `正在按完整方案逐个测算以上 ${ways.length} 个办法，需数分钟，可随时中断。`,
            `Now planning the whole county under each of these ${ways.length}; that takes minutes, and may be interrupted.`,
          ),
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

const contradictionLines = ({ words, checks = [], conflicts, relaxations, verified }: Diagnosis): string[] => [
  pick(words),
  ...checks.map((check) => `  - ${pick(check.words)}`),
  ...conflicts.map((conflict) => `  - ${pick(conflict.words)}`),
  ...relaxations.map((relaxation) => `  → ${pick(relaxation.words)}`),
  ...(relaxations.length > 0 && !verified
    ? [
        say(
          '  以上放宽尚未验算，采用前请重新测算。',
          '  This was not solved again; plan once more before relying on it.',
        ),
      ]
    : []),
];

const waysOutLines = ({ waysOut = [] }: Diagnosis, files: Written['ways']): string[] =>
  waysOut.flatMap((way, index) => [
    say(
      `  办法${index + 1}：${way.words.zh}${way.planned ? '（已按完整方案测算）' : '（尚未按完整方案测算）'}`,
      `  Way ${index + 1}: ${way.words.en}${way.planned ? ' (planned as a whole)' : ' (not planned as a whole yet)'}`,
    ),
    `    --scenario ${files[index]?.path ?? ''}`,
    ...[files[index]?.notWhole ?? null].flatMap((finding) =>
      finding === null ? [] : [`    ${pick(findingWords(finding))}`],
    ),
  ]);
