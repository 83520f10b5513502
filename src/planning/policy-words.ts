/** Parameters and their values in the words of a bureau: no codes, no English units. */
import { z } from 'zod';
import { type Parameter, parameters, type SmallSchoolTier, tierModes } from '../../models/parameters.ts';
import { ledgerWords } from '../../models/rotation/forms.ts';
import { subjectZh } from '../county/field-words.ts';
import { parameterNames } from '../county/parameter-names.ts';
import { moveForms, moveFormWords } from '../county/vocabulary.ts';
import { optionWords, unitZh } from '../policy/option-words.ts';

interface PolicyRow {
  readonly id: string;
  readonly value: unknown;
  readonly unit: string;
}

const byId: Readonly<Record<string, Parameter>> = parameters;

export const parameterZh = (id: string): string => parameterNames[id]?.[0] ?? id;

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
/** A county's own row is what the county says of itself, and a what-if is an assumption: neither is a quotation. */
export function certaintyZh({ layer, certainty }: { readonly layer: string; readonly certainty: string }): string {
  if (layer === 'county') return '本县填报';
  if (layer === 'scenario') return '情景设定';
  return certainties[certainty] ?? certainty;
}

const optionZh = (id: string, option: string): string => optionWords(id, option)?.zh ?? option;

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
    case 'goalAmounts':
      return (
        Object.entries(NumberTable.parse(value))
          .map(([goal, amount]) => `${optionZh('rotation.goals', goal)}多出不超过 ${amount}`)
          .join('；') || '各项目标均不得多出'
      );
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

function numberZh(value: number, unit: string): string {
  if (unit === 'share') return `${Math.round(value * 10_000) / 100}%`;
  const word = unitZh(unit);
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
        `生活补助和乡镇工作补贴按${row.allowances ? '新' : '原'}学校`,
        `区域绩效按${row.payroll ? '新' : '原'}学校`,
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
