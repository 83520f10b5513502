/** A JSON file that a person wrote, checked against its schema; what is wrong is said in the language asked for. */
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { identityNumbersGiven } from '../county/numbers-in-orders.ts';
import { ProblemError } from '../problems/problem.ts';
import { pick, say } from './language.ts';
import { systemFault } from './system-words.ts';

/** A document that this program wrote, such as a plan. */
export async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  return checked(path, parsedText(path, await textOf(path)), schema);
}

/** A document that goes into a plan, such as a scenario: it may hold no identity number. */
export async function readOrder<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const document = parsedText(path, await textOf(path));
  const findings = identityNumbersGiven(document);
  if (findings.length > 0) throw new ProblemError('planning.jsonShape', { file: path }, findings);
  return checked(path, document, schema);
}

function checked<T>(path: string, document: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(document, { error: (issue) => issueWords(issue) });
  if (parsed.success) return parsed.data;
  throw new ProblemError(
    'planning.jsonShape',
    { file: path },
    parsed.error.issues.map((issue) => ({
      level: 'error',
      code: 'planning.jsonField',
      place: { pointer: `/${issue.path.map(String).join('/')}` },
      values: { message: issue.message },
    })),
  );
}

const unreadable = (file: string, reason: string) => new ProblemError('planning.unreadableJson', { file, reason });

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (failure) {
    const fault = systemFault(failure);
    if (fault === null) throw failure;
    throw unreadable(path, pick(fault.reason));
  }
}

function parsedText(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (failure) {
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(failure instanceof Error ? failure.message : '') ?? [];
    throw unreadable(
      path,
      line === undefined
        ? say('内容为空或不完整', 'it is empty or cut short')
        : say(`第 ${line} 行第 ${column} 个字符附近写法有误`, `mistake near line ${line}, character ${column}`),
    );
  }
}

const kindsZh: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  object: '对象 {…}',
  record: '对象 {…}',
  array: '列表 […]',
  null: 'null',
};

/** One fault of the content; what the schema would say in English, in words of either language. */
function issueWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? say('缺少此项', 'it is missing')
        : say(`应为${kindsZh[issue.expected] ?? issue.expected}`, `it should be ${issue.expected}`);
    case 'invalid_value':
      return say(`应为以下之一：${issue.values.join('、')}`, `it should be one of ${issue.values.join(', ')}`);
    case 'invalid_union': {
      const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
      if (options.length === 0) break;
      return say(`应为以下之一：${options.join('、')}`, `it should be one of ${options.join(', ')}`);
    }
    case 'unrecognized_keys':
      return say(`没有名为 ${issue.keys.join('、')} 的项目`, `there is nothing named ${issue.keys.join(', ')}`);
    case 'too_small':
      return say(`不得小于 ${issue.minimum}`, `it should be at least ${issue.minimum}`);
    case 'too_big':
      return say(`不得大于 ${issue.maximum}`, `it should be at most ${issue.maximum}`);
  }
  return say('写法不合要求', 'it is not written as required');
}
