/** What a schema found in a request, as findings with registered codes: field, what is expected, what to do. */
import type { Finding } from '../problems/problem.ts';

/** A zod issue as the type provider hands it on. */
export interface SchemaIssue {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message?: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
}

export function requestFindings(issues: readonly SchemaIssue[]): readonly Finding[] {
  return issues.flatMap((issue) =>
    issue.keyword === 'unrecognized_keys' ? unknownFields(issue) : [wrongValue(issue)],
  );
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

function wrongValue(issue: SchemaIssue): Finding {
  const absent = issue.keyword === 'invalid_type' && (issue.message ?? '').includes('received undefined');
  if (absent) return found('service.missingField', pathOf(issue), {});
  return found('service.wrongValue', pathOf(issue), { expected: expectationOf(issue) });
}

/** What would have been right, short and the same in both languages. */
function expectationOf({ keyword, params, message }: SchemaIssue): string {
  switch (keyword) {
    case 'invalid_type':
      return String(params.expected);
    case 'too_small':
      return `${params.inclusive === false ? '>' : '≥'} ${params.minimum}`;
    case 'too_big':
      return `${params.inclusive === false ? '<' : '≤'} ${params.maximum}`;
    case 'invalid_value':
      return Array.isArray(params.values) ? params.values.map(String).join(' | ') : String(message);
    case 'invalid_format':
      return String(params.pattern ?? params.format);
    default:
      return message ?? keyword;
  }
}
