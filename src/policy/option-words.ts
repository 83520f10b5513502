/** Options of lists and choices in the words of the field; the one place that names them. */
import { horizonRules } from '../../models/horizon/catalogue.ts';
import { type Parameter, parameters } from '../../models/parameters.ts';
import { quotaRules } from '../../models/quota/catalogue.ts';
import { rotationRules } from '../../models/rotation/catalogue.ts';
import type { Words } from '../../models/words.ts';
import { payItemWords } from '../county/pay-items.ts';
import { subjectById } from '../county/subjects.ts';
import { moveFormWords } from '../county/vocabulary.ts';

const weekdays = [
  ['monday', '周一', 'Monday'],
  ['tuesday', '周二', 'Tuesday'],
  ['wednesday', '周三', 'Wednesday'],
  ['thursday', '周四', 'Thursday'],
  ['friday', '周五', 'Friday'],
] as const;

const halfDays: Readonly<Record<string, Words>> = Object.fromEntries(
  weekdays.flatMap(([id, zh, en]) => [
    [`${id}Morning`, { zh: `${zh}上午`, en: `${en} morning` }],
    [`${id}Afternoon`, { zh: `${zh}下午`, en: `${en} afternoon` }],
  ]),
);

const options: Readonly<Record<string, Words>> = {
  ...halfDays,
  seconded: { zh: '借调', en: 'seconded' },
  longIllness: { zh: '长期病假', en: 'long illness' },
  maternity: { zh: '产假', en: 'maternity leave' },
  study: { zh: '脱产进修', en: 'full-time study' },
  otherLeave: { zh: '其他不在岗', en: 'other leave' },
  temporary: { zh: '临聘', en: 'temporary' },
  support: { zh: '支教', en: 'supporting' },
  threeSupports: { zh: '三支一扶', en: 'three-supports' },
  silverAge: { zh: '银龄', en: 'silver-age' },
  'quota.pointFloorCounts=seconded': { zh: '外校借用', en: 'on loan from another school' },
  'rotation.backboneLevels=school': { zh: '校级', en: 'school' },
  'rotation.backboneLevels=county': { zh: '县级', en: 'county' },
  'rotation.backboneLevels=city': { zh: '市级', en: 'city' },
  'rotation.backboneLevels=province': { zh: '省级', en: 'province' },
  ratified: { zh: '按核定编制', en: 'as ratified' },
  ratio: { zh: '按学生数', en: 'by pupils' },
  max: { zh: '师生比与班师比取高', en: 'the larger of both ratios' },
  weighted: { zh: '师生比与班师比加权', en: 'both ratios by weight' },
  ratioOnly: { zh: '只按师生比', en: 'the pupil ratio alone' },
  sending: { zh: '派出学校', en: 'sending schools' },
  both: { zh: '全县和派出学校', en: 'the county and sending schools' },
  'rotation.minShareScope=county': { zh: '全县', en: 'the county' },
  'rotation.minBackboneScope=county': { zh: '全县', en: 'the county' },
  all: { zh: '全部流向', en: 'all directions' },
  toRural: { zh: '到乡村学校的', en: 'to rural schools' },
  'rotation.countedMoves=townToRural': { zh: '县城到乡村的', en: 'from town to rural schools' },
  notBoth: { zh: '同一年不同时交流', en: 'not both in one year' },
  together: { zh: '可同时交流，须到同一学区', en: 'both, to one cluster' },
  off: { zh: '不限', en: 'no limit' },
  location: { zh: '按区位（县城、乡村）', en: 'by location (town, rural)' },
  role: { zh: '按派出校、接收校', en: 'by role (sending, receiving)' },
  never: { zh: '不允许', en: 'never' },
  withConsent: { zh: '本人同意方可', en: 'only with consent' },
  'rotation.rankPosts=county': { zh: '县域统筹', en: 'county-wide' },
  carried: { zh: '带岗流动', en: 'carried along' },
  'rotation.rankPosts=school': { zh: '按校管理', en: 'by school' },
  overPosts: { zh: '超出岗位数的人数', en: 'people above the posts' },
  yearsOfService: { zh: '工作年限', en: 'years of service' },
  appraisal: { zh: '年度考核', en: 'appraisal' },
  leastCost: { zh: '支出最少', en: 'least cost' },
  bestWorstTier: { zh: '预算内最低档最高', en: 'best lowest tier within the budget' },
  'pay.tierSource=county': { zh: '县定档次', en: 'tiers of the county' },
  rule: { zh: '按距离和路程推算', en: 'from distance and road' },
  classHead: { zh: '班主任津贴', en: 'class heads' },
  backbone: { zh: '骨干教师津贴', en: 'backbone teachers' },
  head: { zh: '校长绩效津贴', en: 'heads' },
  regular: { zh: moveFormWords.regular[0], en: 'regular rotation' },
  attachment: { zh: moveFormWords.attachment[0], en: 'attachment' },
  transfer: { zh: moveFormWords.transfer[0], en: 'transfer' },
  rankPay: { zh: payItemWords.rankPay[0], en: 'rank pay' },
  gradePay: { zh: payItemWords.gradePay[0], en: 'grade pay' },
  performanceBase: { zh: payItemWords.performanceBase[0], en: 'base performance pay' },
  townPerformance: { zh: payItemWords.townPerformance[0], en: 'performance pay by location' },
  tierAllowance: { zh: payItemWords.tierAllowance[0], en: 'allowance by tier' },
  townshipAllowance: { zh: payItemWords.townshipAllowance[0], en: 'township allowance' },
  townToRural: { zh: '县城到乡村', en: 'town to rural' },
  ruralToRural: { zh: '乡村之间', en: 'rural to rural' },
  ruralToTown: { zh: '乡村到县城', en: 'rural to town' },
  townToTown: { zh: '县城之间', en: 'town to town' },
};

/** Goals are named by the titles of their rules; two models may have a goal of one name. */
const goalTitles: ReadonlyMap<string, Words> = new Map(
  [...quotaRules, ...rotationRules, ...horizonRules].flatMap((rule) =>
    'goal' in rule && typeof rule.goal === 'string' ? [[`${rule.domain}.goals=${rule.goal}`, rule.title] as const] : [],
  ),
);

/** The words of one option; null when it is a code that stands for itself. */
export function optionWords(parameter: string, option: string): Words | null {
  if (parameter.endsWith('.goals')) return goalTitles.get(`${parameter}=${option}`) ?? null;
  const subject = subjectById.get(option);
  return (
    options[`${parameter}=${option}`] ?? options[option] ?? (subject && { zh: subject.zh, en: subject.en }) ?? null
  );
}

const units: Readonly<Record<string, string>> = {
  'pupils per staff': '名学生/教职工',
  'seats per 1,000 residents': '座/千人',
  'boarders per person': '名寄宿生/名',
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

/** The unit of a parameter; empty where the number needs none. */
export const unitZh = (unit: string): string => units[unit] ?? unit;

const byId: Readonly<Record<string, Parameter>> = parameters;

/** A value as a sentence names it: shares in per cent, lists in words, tables not at all. */
export function valueWords(parameter: string, value: unknown): Words {
  if (typeof value === 'number')
    return same(byId[parameter]?.unit === 'share' ? `${Number((100 * value).toFixed(4))}%` : String(value));
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (typeof value === 'string') return optionWords(parameter, value) ?? same(value);
  if (!Array.isArray(value)) return { zh: '见政策参数', en: 'see the policy table' };
  if (value.length === 0) return { zh: '无', en: 'none' };
  const words = value.map((option) => optionWords(parameter, String(option)) ?? same(String(option)));
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
}

const same = (text: string): Words => ({ zh: text, en: text });
