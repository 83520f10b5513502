/** What a value of each kind of parameter must look like. One schema for packs, county overrides and scenarios. */
import { z } from 'zod';
import { type Parameter, type ParameterId, parameterIds, parameters, tierModes } from '../../models/parameters.ts';
import type { Words } from '../../models/words.ts';
import { Month } from '../county/county.ts';
import { nearest } from '../county/nearest.ts';
import { subjectById, subjects } from '../county/subjects.ts';
import { moveForms, moveFormWords } from '../county/vocabulary.ts';
import { comparable, listItems } from '../county/written.ts';
import type { Finding } from '../problems/problem.ts';
import { exemptions } from './exemptions.ts';
import { optionWords } from './option-words.ts';

const subjectIds = subjects.map((subject) => subject.id);
const Subject = z.enum(subjectIds);
const nineGrades = z.array(z.int().min(0).max(80)).length(9);
const ages = z.int().min(480).max(900);

const Curriculum = z.partialRecord(Subject, nineGrades);
/** `*` stands for every key not named and must be there: otherwise a subject could be without a norm. */
const NumberTable = z
  .partialRecord(z.enum(['*', ...subjectIds]), z.number().positive().max(1000))
  .refine((table) => table['*'] !== undefined, { message: '*' });
const MayTeach = z.partialRecord(Subject, z.array(Subject));
const Substitution = z.strictObject({ primary: MayTeach, junior: MayTeach });
const Tiers = z
  .array(
    z.strictObject({
      maxPupils: z.int().min(0),
      mode: z.enum(tierModes),
      value: z.number().min(0).max(200),
    }),
  )
  .refine((tiers) => tiers.every(({ mode, value }) => mode !== 'perPupil' || value > 0), { message: 'value' })
  .refine((tiers) => tiers.every((tier, i) => i === 0 || tiers[i - 1]!.maxPupils < tier.maxPupils), {
    message: 'maxPupils',
  });
/** Each form exactly once: a move of a form without terms could not be judged. */
const Forms = z
  .array(
    z.strictObject({
      form: z.enum(moveForms),
      post: z.boolean(),
      contract: z.boolean(),
      rankPost: z.boolean(),
      payroll: z.boolean(),
      allowances: z.boolean(),
      countedAt: z.enum(['home', 'destination']),
      leastMonths: z.int().min(1).max(120).nullable(),
      countsForTenPercent: z.boolean(),
      ruralService: z.boolean(),
    }),
  )
  .refine(
    (rows) => rows.length === moveForms.length && new Set(rows.map(({ form }) => form)).size === moveForms.length,
    { message: 'form' },
  );
const nondecreasing = (numbers: readonly number[]): boolean =>
  numbers.every((number, i) => i === 0 || numbers[i - 1]! <= number);
const TierBands = z
  .array(z.strictObject({ tier: z.int().min(1).max(9), km: z.number().min(0), minutes: z.number().min(0) }))
  .refine((bands) => bands.every(({ tier }, i) => i === 0 || bands[i - 1]!.tier < tier), { message: 'tier' })
  .refine((bands) => nondecreasing(bands.map(({ km }) => km)), { message: 'km' })
  .refine((bands) => nondecreasing(bands.map(({ minutes }) => minutes)), { message: 'minutes' });
const Retirement = z
  .array(
    z.strictObject({
      sex: z.enum(['female', 'male']),
      postClass: z.enum(['teaching', 'management', 'support']),
      seniorTitle: z.boolean(),
      baseAgeMonths: ages,
      firstBirthMonth: Month,
      monthsPerStep: z.int().min(1).max(24),
      finalAgeMonths: ages,
    }),
  )
  .min(1);

const listOptions = (options: readonly string[] | 'subjects' | 'exemptionCodes'): readonly string[] => {
  if (options === 'subjects') return subjectIds;
  if (options === 'exemptionCodes') return exemptions.map((one) => one.code);
  return options;
};

/** The schema of one parameter's value: type, bounds, known words, no word twice. */
function valueSchema(parameter: Parameter): z.ZodType {
  switch (parameter.kind) {
    case 'number': {
      const bounded = (parameter.integer ? z.int() : z.number()).min(parameter.min).max(parameter.max);
      return bounded;
    }
    case 'switch':
      return z.boolean();
    case 'choice':
      return z.enum(parameter.options);
    case 'list':
      return z
        .array(z.enum(listOptions(parameter.options)))
        .refine((words) => new Set(words).size === words.length, { message: 'twice' });
    case 'curriculum':
      return Curriculum;
    case 'numberTable':
      return NumberTable;
    case 'goalAmounts':
      return z.partialRecord(z.enum(parameter.goals), z.number().min(0).max(1_000_000));
    case 'substitution':
      return Substitution;
    case 'tiers':
      return Tiers;
    case 'forms':
      return Forms;
    case 'tierBands':
      return TierBands;
    case 'retirement':
      return Retirement;
  }
}

const schemas: ReadonlyMap<string, z.ZodType> = new Map(parameterIds.map((id) => [id, valueSchema(parameters[id])]));

export const isParameterId = (id: string): id is ParameterId => schemas.has(id);

/** What is wrong with a value, as paths into it; empty when nothing is. */
export function faultsOf(id: ParameterId, value: unknown): readonly string[] {
  const result = schemas.get(id)!.safeParse(value);
  if (result.success) return [];
  return result.error.issues.map((issue) => (issue.path.length === 0 ? '' : issue.path.join('.')));
}

const namedZh = (id: ParameterId, options: readonly string[]): string =>
  options.map((option) => optionWords(id, option)?.zh ?? option).join('、');

/**
 * What a clerk means by words in a cell: an option by its Chinese name, several separated by 、. Anything else, and words
 * that are no option, stay as they are, for `valueFault` to name.
 */
export function meantValue(id: string, value: unknown): unknown {
  if (typeof value !== 'string' || !isParameterId(id)) return value;
  const parameter: Parameter = parameters[id];
  if (parameter.kind !== 'choice' && parameter.kind !== 'list') return value;
  const options = parameter.kind === 'choice' ? parameter.options : listOptions(parameter.options);
  const optionOf = (word: string): string =>
    options.find((option) => comparable(optionWords(id, option)?.zh ?? option) === comparable(word)) ?? word;
  if (parameter.kind === 'choice') return optionOf(value);
  return comparable(value) === '无' ? [] : listItems(value).map(optionOf);
}

/** What a right value looks like, in the words of the field, for the message beside a wrong one. */
export function expectation(id: ParameterId): Words {
  const parameter: Parameter = parameters[id];
  switch (parameter.kind) {
    case 'number': {
      const { min, max, integer, unit } = parameter;
      if (unit === 'share')
        return {
          zh: `${min}—${max} 之间的数，或 ${100 * min}%—${100 * max}% 的百分数`,
          en: `a number from ${min} to ${max}, or a percentage from ${100 * min}% to ${100 * max}%`,
        };
      return {
        zh: `${min}—${max} 之间的${integer ? '整数' : '数'}`,
        en: `a ${integer ? 'whole ' : ''}number from ${min} to ${max}`,
      };
    }
    case 'switch':
      return { zh: '是或否', en: 'true or false' };
    case 'choice':
      return { zh: `以下之一：${namedZh(id, parameter.options)}`, en: `one of: ${parameter.options.join(', ')}` };
    case 'list': {
      const options = listOptions(parameter.options);
      return {
        zh: `以下各项中的若干项，用顿号分开，不得重复：${namedZh(id, options)}`,
        en: `a list of these, none twice: ${options.join(', ')}`,
      };
    }
    case 'curriculum':
      return {
        zh: '每个学科九个年级的周课时×2（0—80 的整数）',
        en: 'half periods a week by subject, nine grades each (whole numbers from 0 to 80)',
      };
    case 'numberTable':
      return {
        zh: '以学科代码为键、正数为值的表，并含「*」一项',
        en: 'a table of positive numbers by subject id, with one for “*”',
      };
    case 'goalAmounts':
      return {
        zh: `以目标代码为键、不小于零的数为值的表；可用的目标：${namedZh('rotation.goals', parameter.goals)}`,
        en: `a table of numbers from 0 up by goal: ${parameter.goals.join(', ')}`,
      };
    case 'substitution':
      return {
        zh: '小学（primary）、初中（junior）两张学科对照表',
        en: 'two tables of subjects, primary and junior',
      };
    case 'tiers':
      return {
        zh: '按学生数上限由小到大排列的分档（学生数上限 maxPupils、计算方式 mode、数值 value）',
        en: 'tiers by rising maxPupils, each with mode and value',
      };
    case 'forms':
      return {
        zh: `每种交流形式（${moveForms.map((form) => `${moveFormWords[form][0]} ${form}`).join('、')}）各一行的表`,
        en: `one row for each form of move: ${moveForms.join(', ')}`,
      };
    case 'tierBands':
      return {
        zh: '由近到远排列的档次（档次 tier 为 1—9，距县城公里数 km、分钟数 minutes 起）',
        en: 'tiers 1 to 9, nearest first, each with km and minutes from the county seat',
      };
    case 'retirement':
      return {
        zh: '按性别、岗位类别、是否高级职称列出的年龄表（以月计）',
        en: 'ages in months by sex, post class and senior title',
      };
  }
}

/** Why a value cannot be used, as the code and values of a finding; null when it can. */
export function valueFault(
  parameter: string,
  value: unknown,
): { readonly code: string; readonly member: 'parameter' | 'value'; readonly values: Finding['values'] } | null {
  if (!isParameterId(parameter)) return unknownParameter(parameter);
  const faults = faultsOf(parameter, value);
  if (faults.length === 0) return null;
  const { zh, en } = parameters[parameter];
  const expected = expectation(parameter);
  const at = partWords(faults.find((path) => path !== ''));
  const written = writtenWords(parameter, value);
  return {
    code: 'policy.badValue',
    member: 'value',
    values: {
      parameter,
      title: zh,
      titleEn: en,
      value: written.zh,
      valueEn: written.en,
      at: at.zh,
      atEn: at.en,
      expected: expected.zh,
      expectedEn: expected.en,
    },
  };
}

function unknownParameter(written: string) {
  const like = nearest(
    written,
    parameterIds.map((id) => parameters[id].zh),
  );
  const meant = parameterIds.find((id) => parameters[id].zh === like);
  return {
    code: meant === undefined ? 'policy.unknownParameter' : 'policy.misnamedParameter',
    member: 'parameter' as const,
    values: {
      parameter: written,
      ...(meant !== undefined && { like: parameters[meant].zh, likeEn: parameters[meant].en }),
    },
  };
}

/** The part of a table that is wrong; nothing where the value is one word or number. */
function partWords(path: string | undefined): Words {
  if (path === undefined) return { zh: '', en: '' };
  const parts = path.split('.');
  const zh = parts.map((part) => (/^\d+$/.test(part) ? `第 ${Number(part) + 1} 项` : wordOf(part)));
  return { zh: `（有误之处：${zh.join(' ')}）`, en: `, at ${path}` };
}

const wordOf = (id: string): string => subjectById.get(id)?.zh ?? id;

/** A value as the clerk wrote it: shares in per cent, words in quotation marks, tables by their first signs. */
function writtenWords(id: ParameterId, value: unknown): Words {
  const parameter: Parameter = parameters[id];
  const en = shortText(value);
  if (typeof value === 'string') return { zh: `“${shortened(value)}”`, en };
  if (typeof value === 'number' && parameter.unit === 'share') {
    const percent = `${Number((100 * value).toPrecision(12))}%`;
    return { zh: ` ${percent}`, en: percent };
  }
  if (typeof value === 'boolean') return { zh: value ? '“是”' : '“否”', en };
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    const words = value.map((item) => optionWords(id, item)?.zh ?? item).join('、');
    return { zh: words === '' ? '“无”' : `“${shortened(words)}”`, en };
  }
  return { zh: ` ${en.replaceAll('"', '')}`, en };
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
const shortText = (value: unknown): string => shortened(JSON.stringify(value) ?? '');
