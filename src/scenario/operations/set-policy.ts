import { z } from 'zod';
import { type Parameter, parameters } from '../../../models/parameters.ts';
import type { Words } from '../../../models/words.ts';
import { valueZh } from '../../planning/policy-words.ts';
import { parameterName } from './names.ts';
import { operationKind } from './operation.ts';

/** 政策参数: one value of policy, in the place of whatever is in force. */
export const setPolicy = operationKind({
  schema: z
    .strictObject({
      op: z.literal('setPolicy'),
      parameter: z.string().min(1).max(100).describe('Id; see /v1/policies/parameters'),
      value: z.json(),
      source: z.string().min(1).nullable().default(null).describe('Its ground; null = the title of the scenario'),
      document: z.string().min(1).nullable().default(null),
      date: z.string().min(1).nullable().default(null),
    })
    .describe('政策参数取值 / Set a policy value'),
  values: ({ parameter, value, source, document, date }) => [
    { parameter, value, source, document, date, at: { parameter: '/parameter', value: '/value' } },
  ],
  words: ({ parameter, value }) => {
    const name = parameterName(parameter);
    const shown = valueWords(parameter, value);
    return { zh: `${name.zh}：${shown.zh}`, en: `${name.en}: ${shown.en}` };
  },
});

type SetPolicy = z.output<typeof setPolicy.schema>;

const known: Readonly<Record<string, Parameter>> = parameters;
const isTable = ({ kind }: Parameter): boolean => !['number', 'switch', 'choice', 'list'].includes(kind);

/** The same against the value in force, as something to be done: what changes, from what, to what. */
export function changeWords({ parameter, value }: Pick<SetPolicy, 'parameter' | 'value'>, inForce: unknown): Words {
  const name = parameterName(parameter);
  const described = known[parameter];
  if (described !== undefined && isTable(described))
    return { zh: `将「${name.zh}」改为本情景所给的表`, en: `replace "${name.en}" by the table of this scenario` };
  const from = valueWords(parameter, inForce as SetPolicy['value']);
  const to = valueWords(parameter, value);
  return {
    zh: `将「${name.zh}」由 ${from.zh} 改为 ${to.zh}`,
    en: `change "${name.en}" from ${from.en} to ${to.en}`,
  };
}

/** One line; a table of values is only named. */
function valueWords(id: string, value: SetPolicy['value']): Words {
  const parameter = known[id];
  if (parameter === undefined) return { zh: JSON.stringify(value), en: JSON.stringify(value) };
  if (isTable(parameter)) return { zh: '按本情景所给的表', en: 'the table given' };
  return { zh: valueZh({ id, value, unit: parameter.unit }), en: english(value, parameter.unit) };
}

function english(value: unknown, unit: string): string {
  if (typeof value === 'number') return unit === 'share' ? `${Number((100 * value).toFixed(2))} %` : `${value} ${unit}`;
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
