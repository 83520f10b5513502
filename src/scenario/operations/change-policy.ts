import { z } from 'zod';
import { type ParameterId, parameterIds, parameters } from '../../../models/parameters.ts';
import { valueZh } from '../../planning/policy-words.ts';
import { parameterName } from './names.ts';
import { operationKind } from './operation.ts';

const numberIds = parameterIds.filter((id) => parameters[id].kind === 'number');
type NumberId = ParameterId;

/** 政策参数增减: a number of policy made larger or smaller than the value in force. */
export const changePolicy = operationKind({
  schema: z
    .strictObject({
      op: z.literal('changePolicy'),
      parameter: z.enum(numberIds as [NumberId, ...NumberId[]]).describe('Id of a parameter that is a number'),
      by: z.number().describe('In the unit of the parameter; negative = less'),
      source: z.string().min(1).nullable().default(null).describe('Its ground; null = the title of the scenario'),
    })
    .describe('政策参数增减 / Change a policy value'),
  values: ({ parameter, by, source }, below) => [
    {
      parameter,
      value: rounded(Number(below[parameter]) + by),
      source,
      document: null,
      date: null,
      at: { parameter: '/parameter', value: '/by' },
    },
  ],
  words: ({ parameter, by }) => {
    const { unit } = parameters[parameter];
    const name = parameterName(parameter);
    const more = by >= 0;
    const amount = Math.abs(by);
    const en = unit === 'share' ? `${rounded(100 * amount)} percentage points` : `${amount} ${unit}`;
    const zh = unit === 'share' ? `${rounded(100 * amount)} 个百分点` : valueZh({ id: parameter, value: amount, unit });
    return {
      zh: `${name.zh}${more ? '提高' : '降低'} ${zh}`,
      en: `${name.en}: ${en} ${more ? 'more' : 'less'}`,
    };
  },
});

/** 0.1 + 0.05 is 0.15. */
const rounded = (value: number): number => Number(value.toFixed(9));
