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

const known: Readonly<Record<string, Parameter>> = parameters;

/** The same, said against the value in force: what changes, from what, to what. */
export function changeWords(id: string, from: unknown, to: PolicyValue): Words {
  const name = parameterName(id);
  const [now, then] = [valueWords(id, from as PolicyValue), valueWords(id, to)];
  return {
    zh: `将「${name.zh}」由 ${now.zh} 改为 ${then.zh}`,
    en: `change "${name.en}" from ${now.en} to ${then.en}`,
  };
}

type PolicyValue = z.output<typeof setPolicy.schema>['value'];

/** One line; a table of values is only named. */
function valueWords(id: string, value: PolicyValue): Words {
  const parameter = known[id];
  if (parameter === undefined) return { zh: JSON.stringify(value), en: JSON.stringify(value) };
  if (!['number', 'switch', 'choice', 'list'].includes(parameter.kind))
    return { zh: '按本情景所给的表', en: 'the table given' };
  return { zh: valueZh({ id, value, unit: parameter.unit }), en: english(value, parameter.unit) };
}

function english(value: unknown, unit: string): string {
  if (typeof value === 'number') return unit === 'share' ? `${Number((100 * value).toFixed(2))} %` : `${value} ${unit}`;
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
