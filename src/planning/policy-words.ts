/** Parameters and their values in the words of a bureau: no codes, no English units. */
import { z } from 'zod';
import {
  type Parameter,
  type ParameterId,
  type Policy,
  parameters,
  type SmallSchoolTier,
  tierModes,
} from '../../models/parameters.ts';
import { ledgerWords } from '../../models/rotation/forms.ts';
import type { Words } from '../../models/words.ts';
import { subjectZh } from '../county/field-words.ts';
import { payItemWords } from '../county/pay-items.ts';
import { backboneLevelWords, moveForms, moveFormWords } from '../county/vocabulary.ts';
import { fill } from '../problems/problem.ts';
import { type CataloguedRule, ruleCatalogue } from './catalogue.ts';
import type { Plan } from './plan.ts';

type PolicyRow = Pick<Plan['policy'][number], 'id' | 'value' | 'unit'>;

const byId: Readonly<Record<string, Parameter>> = parameters;

/** Half periods are an inner unit; the workbook prints periods. */
export const parameterZh = (id: string): string => (id === 'curriculum' ? '课程设置（周课时）' : (byId[id]?.zh ?? id));

const layers: Readonly<Record<string, string>> = {
  national: '国家',
  province: '省',
  city: '市',
  county: '县',
  scenario: '情景',
};
export const layerZh = (layer: string): string => layers[layer] ?? layer;

const certainties: Readonly<Record<string, string>> = {
  quoted: '原文引用',
  secondHand: '转引',
  derived: '推算',
  unsure: '存疑',
};
export const certaintyZh = (certainty: string): string => certainties[certainty] ?? certainty;

const units: Readonly<Record<string, string>> = {
  'pupils per staff': '名学生/教职工',
  'teachers per class': '名/班',
  pupils: '名学生',
  'periods a week': '节/周',
  'periods per weekly trip': '节/次',
  periods: '节',
  'minutes one way': '分钟（单程）',
  'minutes a day': '分钟/天',
  sites: '所',
  'classes per PE teacher': '班/名',
  classes: '个班',
  factor: '倍',
  'km per hour': '公里/小时',
  years: '年',
  terms: '届',
  teachers: '名',
  people: '人',
  coefficient: '',
  'per 100 pupils': '人/百名学生',
  weight: '',
  'yuan a month': '元/月',
  'yuan a year': '元/年',
  times: '倍',
};

/** Options of choices and lists; goals read their rule's title. */
const options: Readonly<Record<string, string>> = {
  max: '师生比与班师比取高',
  weighted: '师生比与班师比加权',
  ratioOnly: '只按师生比',
  'rotation.minShareScope=county': '全县',
  'rotation.minShareScope=sending': '派出学校',
  'rotation.minShareScope=both': '全县和派出学校',
  townToRural: '县城到乡村',
  ruralToRural: '乡村之间',
  ruralToTown: '乡村到县城',
  townToTown: '县城之间',
  never: '不允许',
  withConsent: '本人同意方可',
  'rotation.rankPosts=county': '县域统筹',
  'rotation.rankPosts=carried': '带岗流动',
  'rotation.rankPosts=school': '按校管理',
  mondayMorning: '周一上午',
  mondayAfternoon: '周一下午',
  tuesdayMorning: '周二上午',
  tuesdayAfternoon: '周二下午',
  wednesdayMorning: '周三上午',
  wednesdayAfternoon: '周三下午',
  thursdayMorning: '周四上午',
  thursdayAfternoon: '周四下午',
  fridayMorning: '周五上午',
  fridayAfternoon: '周五下午',
  'rotation.directionBy=location': '按区位（县城、乡村）',
  'rotation.directionBy=role': '按派出校、接收校',
  'rotation.countedMoves=all': '全部流向',
  toRural: '到乡村学校的',
  'rotation.countedMoves=townToRural': '县城到乡村的',
  'rotation.minBackboneScope=county': '全县',
  'rotation.minBackboneScope=sending': '派出学校',
  'rotation.minBackboneScope=both': '全县和派出学校',
  overPosts: '超出岗位数的人数',
  yearsOfService: '工作年限',
  appraisal: '年度考核',
  leastCost: '支出最少',
  bestWorstTier: '预算内最低档最高',
  'pay.tierSource=county': '县定档次',
  'pay.tierSource=rule': '按距离和路程推算',
  classHead: '班主任津贴',
  backbone: '骨干教师津贴',
  head: '校长绩效津贴',
};
const goalTitles: Readonly<Record<string, string>> = Object.fromEntries(
  ruleCatalogue.flatMap((rule) =>
    'goal' in rule && typeof rule.goal === 'string' ? [[rule.goal, rule.title.zh]] : [],
  ),
);

function optionZh(id: string, option: string): string {
  const list = byId[id];
  if (list?.kind === 'list' && list.options === 'subjects') return subjectZh(option);
  if (id.endsWith('.goals')) return goalTitles[option] ?? option;
  if (id === 'rotation.form') return wordOf(moveFormWords, option);
  if (id === 'rotation.backboneLevels') return wordOf(backboneLevelWords, option);
  if (id === 'pay.comparableItems') return wordOf(payItemWords, option);
  return options[`${id}=${option}`] ?? options[option] ?? option;
}

const wordOf = (vocabulary: Readonly<Record<string, readonly [string, ...string[]]>>, id: string): string =>
  vocabulary[id]?.[0] ?? id;

const Texts = z.array(z.string());
const NumberTable = z.record(z.string(), z.number());
const Curriculum = z.record(z.string(), z.array(z.number()));
const Substitution = z.record(z.enum(['primary', 'junior']), z.record(z.string(), z.array(z.string())));
const Tiers = z.array(z.object({ maxPupils: z.number(), mode: z.enum(tierModes), value: z.number() }));
const Forms = z.array(
  z.object({
    form: z.enum(moveForms),
    post: z.boolean(),
    contract: z.boolean(),
    rankPost: z.boolean(),
    payroll: z.boolean(),
    allowances: z.boolean(),
    countedAt: z.enum(['home', 'destination']),
    leastMonths: z.number().nullable(),
    countsForTenPercent: z.boolean(),
    ruralService: z.boolean(),
  }),
);
const TierBands = z.array(z.object({ tier: z.number(), km: z.number(), minutes: z.number() }));
const Retirement = z.array(
  z.object({
    sex: z.enum(['female', 'male']),
    postClass: z.enum(['teaching', 'management', 'support']),
    seniorTitle: z.boolean(),
    baseAgeMonths: z.number(),
    finalAgeMonths: z.number(),
  }),
);

/** The value with its unit, as one would write it in a document. */
export function valueZh({ id, value, unit }: PolicyRow): string {
  const parameter = byId[id];
  switch (parameter?.kind) {
    case 'number':
      return numberZh(Number(value), unit);
    case 'switch':
      return value === true ? '是' : '否';
    case 'choice':
      return optionZh(id, String(value));
    case 'list': {
      const listed = Texts.parse(value).map((option) => optionZh(id, option));
      return listed.length === 0 ? '无' : listed.join(id.endsWith('.goals') ? ' → ' : '、');
    }
    case 'numberTable':
      return Object.entries(NumberTable.parse(value))
        .map(([key, amount]) => `${key === '*' ? '其他学科' : subjectZh(key)} ${numberZh(amount, unit)}`)
        .join('；');
    case 'curriculum':
      return Object.entries(Curriculum.parse(value))
        .map(([subject, grades]) => `${subjectZh(subject)}：${grades.map((halves) => halves / 2).join('、')}`)
        .join('\n')
        .concat('\n（依次为一至九年级，节/周）');
    case 'substitution':
      return substitutionZh(Substitution.parse(value));
    case 'tiers':
      return tiersZh(Tiers.parse(value));
    case 'forms':
      return formsZh(Forms.parse(value));
    case 'tierBands':
      return bandsZh(TierBands.parse(value));
    case 'retirement':
      return retirementZh(Retirement.parse(value));
    default:
      return JSON.stringify(value);
  }
}

/** What a rule demands, with the values in force filled in, in words. Tables are named, not printed. */
export function sentenceInForce({ sentence, parameters: read }: CataloguedRule, policy: Policy): Words {
  const values = (language: 'zh' | 'en') =>
    Object.fromEntries(read.map((id) => [id, filled(id, policy[id], language)] as const));
  return { zh: fill(sentence.zh, values('zh')), en: fill(sentence.en, values('en')) };
}

/** Units stand in the sentence itself; shares are percentages. */
function filled(id: ParameterId, value: Policy[ParameterId], language: 'zh' | 'en'): string | number {
  if (typeof value === 'number')
    return parameters[id].unit === 'share' ? `${Number((100 * value).toFixed(2))}%` : value;
  if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  const words = Texts.safeParse(typeof value === 'string' ? [value] : value);
  if (!words.success) return parameters[id][language];
  if (words.data.length === 0) return language === 'zh' ? '无' : 'none';
  return language === 'zh' ? words.data.map((word) => optionZh(id, word)).join('、') : words.data.join(', ');
}

function numberZh(value: number, unit: string): string {
  if (unit === 'share') return `${Math.round(value * 10_000) / 100}%`;
  const word = units[unit] ?? unit;
  return word === '' ? String(value) : `${value} ${word}`;
}

function substitutionZh(table: z.infer<typeof Substitution>): string {
  const stage = (zh: string, rows: Readonly<Record<string, readonly string[]>> | undefined): string[] =>
    Object.entries(rows ?? {}).map(([from, to]) => `${zh}${subjectZh(from)}可兼${to.map(subjectZh).join('、')}`);
  return [...stage('小学', table.primary), ...stage('初中', table.junior)].join('\n') || '无';
}

const tierZh: Readonly<Record<SmallSchoolTier['mode'], (value: number) => string>> = {
  fixed: (value) => `${value} 名`,
  perClass: (value) => `每班 ${value} 名`,
  perPupil: (value) => `每 ${value} 名学生 1 名`,
};

const tiersZh = (tiers: z.infer<typeof Tiers>): string =>
  tiers.map(({ maxPupils, mode, value }) => `${maxPupils} 名学生以下：${tierZh[mode](value)}`).join('\n') || '无';

const bandsZh = (bands: z.infer<typeof TierBands>): string =>
  bands.map(({ tier, km, minutes }) => `第 ${tier} 档：距县城 ${km} 公里或 ${minutes} 分钟起`).join('\n') || '无';

const classes = { teaching: '教学', management: '管理', support: '工勤' } as const;

const age = (months: number): string =>
  months % 12 === 0 ? `${months / 12} 周岁` : `${Math.floor(months / 12)} 周岁 ${months % 12} 个月`;

const formsZh = (rows: z.infer<typeof Forms>): string =>
  rows
    .map((row) =>
      [
        `${moveFormWords[row.form][0]}：${ledgerWords(row).zh}`,
        row.leastMonths === null ? '无期限' : `最短 ${row.leastMonths} 个月`,
        `统计计入${row.countedAt === 'home' ? '原' : '新'}学校`,
        `随岗补助按${row.allowances ? '新' : '原'}学校`,
        `${row.countsForTenPercent ? '' : '不'}计入交流比例`,
        `${row.ruralService ? '' : '不'}计入乡村任教经历`,
      ].join('，'),
    )
    .join('\n');

const retirementZh = (rows: z.infer<typeof Retirement>): string =>
  rows
    .map(
      ({ sex, postClass, seniorTitle, baseAgeMonths, finalAgeMonths }) =>
        `${sex === 'female' ? '女' : '男'}${classes[postClass]}${seniorTitle ? '（高级职称）' : ''}：${age(baseAgeMonths)}，逐步延至 ${age(finalAgeMonths)}`,
    )
    .join('\n');
