/** What a value of each kind of parameter must look like. One schema for packs, county overrides and scenarios. */
import { z } from 'zod';
import { type Parameter, type ParameterId, parameterIds, parameters, tierModes } from '../../models/parameters.ts';
import { Month } from '../county/county.ts';
import { subjects } from '../county/subjects.ts';
import { exemptions } from './exemptions.ts';

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
    case 'substitution':
      return Substitution;
    case 'tiers':
      return Tiers;
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

/** What a right value looks like, in the words of the field, for the message beside a wrong one. */
export function expectation(id: ParameterId): string {
  const parameter: Parameter = parameters[id];
  switch (parameter.kind) {
    case 'number':
      return `${parameter.min}—${parameter.max} 之间的${parameter.integer ? '整数' : '数'}`;
    case 'switch':
      return 'true（是）或 false（否）';
    case 'choice':
      return `以下之一：${parameter.options.join('、')}`;
    case 'list':
      return `由以下各项组成且不重复的列表：${listOptions(parameter.options).join('、')}`;
    case 'curriculum':
      return '每个学科九个年级的周课时×2（0—80 的整数）';
    case 'numberTable':
      return '以学科代码为键、正数为值的表，并含「*」一项';
    case 'substitution':
      return '小学（primary）、初中（junior）两张学科对照表';
    case 'tiers':
      return '按学生数上限由小到大排列的分档（maxPupils、mode、value）';
    case 'retirement':
      return '按性别、岗位类别、是否高级职称列出的年龄表（以月计）';
  }
}
