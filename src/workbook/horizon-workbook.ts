/** Several years as a workbook: the years at a glance, whom to hire, and every post year by year. */
import { monthZh, stageZh, subjectZh } from '../county/field-words.ts';
import type { HorizonPlan, HorizonPost } from '../planning/horizon-plan.ts';
import type { Plan } from '../planning/plan.ts';
import { goalStatement, statusWords } from '../planning/plan-words.ts';
import { type Cell, count, index, numbered, type Sheet, sentence, words } from '../report/sheet.ts';
import { writeWorkbook } from './write-workbook.ts';

/** The same plan gives the same bytes: dates inside the file are the first day of the planning month. */
export function horizonWorkbook(plan: HorizonPlan): Promise<Buffer> {
  return writeWorkbook(horizonSheets(plan), new Date(`${plan.county.planningMonth}-01T00:00:00Z`));
}

export function horizonSheets(plan: HorizonPlan): Sheet[] {
  return [
    yearSheet(plan),
    recruitmentSheet(plan),
    subjectSheet(plan),
    postSheet(plan),
    goalSheet(plan),
    auditSheet(plan),
    findingSheet(plan),
  ];
}

const notesOf = ({ county, scenarios }: HorizonPlan, ...more: readonly string[]): string[] => [
  `${monthZh(county.planningMonth)}起${county.notice === null ? '' : `  ${county.notice}`}`,
  ...scenarios.map(({ title }) => `情景测算：${title.zh}`),
  ...more,
];

const yearZh = (month: string): string => `${month.slice(0, 4)} 学年`;

function yearSheet(plan: HorizonPlan): Sheet {
  return {
    name: '逐年总表',
    title: `${plan.county.name}教师需求与招聘多年预测（全县）`,
    notes: notesOf(plan, '岗位需求按学生、班级和编制总量逐年推算；首年招聘、调剂在各种预测下相同。'),
    columns: [
      sentence('预测', 24),
      words('学年', 12),
      count('小学学生', 11),
      count('初中学生', 11),
      count('小学班级', 11),
      count('初中班级', 11),
      count('岗位需求'),
      count('退休', 8),
      count('其他离开'),
      count('返岗', 8),
      count('招聘', 8),
      count('跨学区调剂', 11),
      count('小学转初中', 11),
      count('在岗教师'),
      count('缺员', 8),
      count('超员', 8),
      count('编制可容纳', 11),
    ],
    rows: plan.futures.flatMap(({ title, years }) =>
      years.map((year): Cell[] => [
        title.zh,
        yearZh(year.schoolYear),
        year.pupils.primary,
        year.pupils.junior,
        year.classes.primary,
        year.classes.junior,
        year.need,
        year.retired,
        year.left,
        year.returned,
        year.hired,
        year.moved,
        year.retrained,
        year.people,
        year.unfilled,
        year.surplus,
        year.room,
      ]),
    ),
    empty: '没有形成方案。',
  };
}

function recruitmentSheet(plan: HorizonPlan): Sheet {
  return {
    name: '招聘计划',
    title: `${plan.county.name}分年招聘计划建议表`,
    notes: notesOf(plan, '首年各种预测相同；以后各年按预测分列，供下一年度修订。'),
    columns: [
      index(),
      words('学年', 12),
      words('学区', 22),
      words('学段', 8),
      words('学科', 18),
      ...plan.futures.map(({ title }) => count(title.zh, 16)),
    ],
    rows: numbered(
      plan.recruitment.map(({ schoolYear, cluster, stage, subject, people }): Cell[] => [
        yearZh(schoolYear),
        cluster,
        stageZh(stage),
        subjectZh(subject),
        ...people,
      ]),
    ),
    empty: '各年均不需招聘。',
  };
}

/** The county by stage and subject: what a recruitment notice is written from. */
function subjectSheet(plan: HorizonPlan): Sheet {
  const rows = plan.futures.flatMap(({ title, posts }) =>
    [...Map.groupBy(posts, ({ schoolYear, stage, subject }) => `${schoolYear}|${stage}|${subject}`).values()].map(
      (same): Cell[] => {
        const { schoolYear, stage, subject } = same[0]!;
        const sum = (amount: (post: HorizonPost) => number): number =>
          same.reduce((total, post) => total + amount(post), 0);
        return [
          title.zh,
          yearZh(schoolYear),
          stageZh(stage),
          subjectZh(subject),
          sum(({ need }) => need),
          sum(({ retired }) => retired),
          sum(({ hired }) => hired),
          sum(({ people }) => people),
          sum(({ unfilled }) => unfilled),
          sum(({ surplus }) => surplus),
        ];
      },
    ),
  );
  return {
    name: '分学科',
    title: `${plan.county.name}分学段学科供需表（全县）`,
    notes: notesOf(plan),
    columns: [
      sentence('预测', 24),
      words('学年', 12),
      words('学段', 8),
      words('学科', 18),
      count('岗位需求'),
      count('退休', 8),
      count('招聘', 8),
      count('在岗教师'),
      count('缺员', 8),
      count('超员', 8),
    ],
    rows,
    empty: '没有形成方案。',
  };
}

function postSheet(plan: HorizonPlan): Sheet {
  return {
    name: '分学区学科',
    title: `${plan.county.name}分学区学段学科逐年表`,
    notes: notesOf(plan, '各项均为零的行不列。'),
    columns: [
      sentence('预测', 24),
      words('学年', 12),
      words('学区', 22),
      words('学段', 8),
      words('学科', 18),
      count('岗位需求'),
      count('退休', 8),
      count('其他离开'),
      count('返岗', 8),
      count('交流期满', 10),
      count('招聘', 8),
      count('调入', 8),
      count('调出', 8),
      count('转入', 8),
      count('转出', 8),
      count('在岗教师'),
      count('缺员', 8),
      count('超员', 8),
    ],
    rows: plan.futures.flatMap(({ title, posts }) =>
      posts.map((post): Cell[] => [
        title.zh,
        yearZh(post.schoolYear),
        post.cluster,
        stageZh(post.stage),
        subjectZh(post.subject),
        post.need,
        post.retired,
        post.left,
        post.returned,
        post.termsEnded,
        post.hired,
        post.arrived,
        post.departed,
        post.retrainedIn,
        post.retrainedOut,
        post.people,
        post.unfilled,
        post.surplus,
      ]),
    ),
    empty: '没有形成方案。',
  };
}

const goalSheet = (plan: HorizonPlan): Sheet => ({
  name: '目标',
  title: '各项目标及其证明',
  notes: notesOf(plan, `结论：${statusWords[plan.status].zh}。`),
  columns: [index(), sentence('目标', 100)],
  rows: numbered(plan.goals.map((goal): Cell[] => [goalStatement(goal).zh])),
  empty: '没有形成方案。',
});

const passedWords = (passed: boolean | null): string => (passed === null ? '不适用' : passed ? '满足' : '未满足');

const auditSheet = ({ audit, ...plan }: HorizonPlan): Sheet => ({
  name: '规则审核',
  title: '硬规则逐条审核',
  notes: notesOf({ audit, ...plan }, '由独立的推算和核对得出，不取方案本身的数。'),
  columns: [words('规则', 8), sentence('名称', 30), words('结果', 10), sentence('说明', 80)],
  rows: audit.rules.map(({ id, title, passed, detail, violations }: Plan['audit']['rules'][number]): Cell[] => [
    id,
    title.zh,
    passedWords(passed),
    violations.length === 0 ? detail.zh : violations.map(({ words: { zh } }) => zh).join(''),
  ]),
  empty: '没有形成方案，未作审核。',
});

const findingSheet = (plan: HorizonPlan): Sheet => ({
  name: '数据说明',
  title: '数据问题和推算前提',
  notes: notesOf(plan),
  columns: [index(), sentence('说明', 120)],
  rows: numbered(plan.findings.map(({ words: { zh } }): Cell[] => [zh])),
  empty: '没有需要说明的事项。',
});
