/** What a schema found in a request, as findings with registered codes: field, what is expected, what to do. */
import { z } from 'zod';
import type { Words } from '../../models/words.ts';
import type { Finding } from '../problems/problem.ts';

/** A zod issue as the type provider hands it on. */
export interface SchemaIssue {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message?: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
}

/** `sent` is the part of the request that was checked: only it tells an absent field from a wrong one. */
export function requestFindings(issues: readonly SchemaIssue[], sent: unknown): readonly Finding[] {
  return issues
    .flatMap(ofTheFormMeant)
    .flatMap((issue) => (issue.keyword === 'unrecognized_keys' ? unknownFields(issue) : [wrongValue(issue, sent)]));
}

const Inner = z.looseObject({ code: z.string(), path: z.array(z.union([z.string(), z.number()])) });
const Forms = z.object({ errors: z.array(z.array(Inner)).min(1) });

/** Where a value may have one of several forms, what is wrong is told of the form it was meant to have: the one of its type. */
function ofTheFormMeant(issue: SchemaIssue): readonly SchemaIssue[] {
  const forms = Forms.safeParse(issue.params);
  if (issue.keyword !== 'invalid_union' || !forms.success) return [issue];
  const meant = forms.data.errors.find((faults) =>
    faults.every(({ code, path }) => path.length > 0 || code !== 'invalid_type'),
  );
  if (meant === undefined) return [issue];
  return meant.flatMap(({ code, path, ...params }) => {
    const instancePath = [pathOf(issue), ...path.map((part) => String(part))].join('/');
    return ofTheFormMeant({ keyword: code, instancePath, params });
  });
}

const pathOf = ({ instancePath }: SchemaIssue): string => (instancePath === '/' ? '' : instancePath);
const nameOf = (pointer: string): string => (pointer === '' ? '/' : pointer.slice(1).replaceAll('/', '.'));

const found = (code: string, pointer: string, values: Finding['values']): Finding => ({
  level: 'error',
  code,
  place: { pointer },
  values: { field: nameOf(pointer), ...values },
});

function unknownFields(issue: SchemaIssue): readonly Finding[] {
  const keys = Array.isArray(issue.params.keys) ? issue.params.keys.map(String) : [];
  return keys.map((key) =>
    found('service.unknownField', `${pathOf(issue)}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, {}),
  );
}

function wrongValue(issue: SchemaIssue, sent: unknown): Finding {
  const pointer = pathOf(issue);
  if (pointer !== '' && valueAt(pointer, sent) === undefined) return found('service.missingField', pointer, {});
  const { zh, en } = expectationOf(issue);
  return found('service.wrongValue', pointer, { expected: zh, expectedEn: en });
}

function valueAt(pointer: string, sent: unknown): unknown {
  let value = sent;
  for (const part of pointer.slice(1).split('/')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === part.replaceAll('~1', '/').replaceAll('~0', '~'))?.[1];
  }
  return value;
}

const typeWords: Readonly<Record<string, Words>> = {
  string: { zh: '须为一段文字', en: 'must be a text' },
  number: { zh: '须为一个数', en: 'must be a number' },
  int: { zh: '须为整数', en: 'must be a whole number' },
  boolean: { zh: '须为 true 或 false', en: 'must be true or false' },
  array: { zh: '须为一个列表', en: 'must be a list' },
  object: { zh: '须为一个对象', en: 'must be an object' },
};

/** Patterns that people cannot be expected to read. */
const formatWords: Readonly<Record<string, Words>> = {
  '/^\\d{4}-(0[1-9]|1[0-2])$/': { zh: '须为年-月，如 2026-09', en: 'must be year-month, e.g. 2026-09' },
  '/^\\d{1,9}$/': { zh: '须为不超过 9 位的数字', en: 'must be at most 9 digits' },
};

const otherForm: Words = { zh: '须符合接口说明中的样式', en: 'must have the form that the reference shows' };

/** What would have been right. */
function expectationOf({ keyword, params }: SchemaIssue): Words {
  switch (keyword) {
    case 'invalid_type':
      return typeWords[String(params.expected)] ?? otherForm;
    case 'too_small':
      return limit(params.inclusive === false ? '>' : '≥', params.minimum, params.origin);
    case 'too_big':
      return limit(params.inclusive === false ? '<' : '≤', params.maximum, params.origin);
    case 'invalid_value':
      return oneOf(params.values);
    // Forms told apart by one member: its words are known.
    case 'invalid_union':
      return Array.isArray(params.options) ? oneOf(params.options) : otherForm;
    case 'invalid_format': {
      const format = String(params.pattern ?? params.format);
      return formatWords[format] ?? { zh: `须符合样式 ${format}`, en: `must have the form ${format}` };
    }
    default:
      return otherForm;
  }
}

function oneOf(given: unknown): Words {
  const values = Array.isArray(given) ? given.map(String) : [];
  return {
    zh: `须为 ${values.join('、')}${values.length > 1 ? ' 之一' : ''}`,
    en: `must be ${values.join(' or ')}`,
  };
}

function limit(sign: string, bound: unknown, origin: unknown): Words {
  if (origin === 'string')
    return { zh: `长度须 ${sign} ${bound} 个字符`, en: `length must be ${sign} ${bound} characters` };
  if (origin === 'array') return { zh: `项数须 ${sign} ${bound}`, en: `number of entries must be ${sign} ${bound}` };
  return { zh: `须 ${sign} ${bound}`, en: `must be ${sign} ${bound}` };
}
