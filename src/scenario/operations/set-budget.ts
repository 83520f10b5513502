import { z } from 'zod';
import { operationKind } from './operation.ts';

/** 补助预算: the year's allowances are fixed, and the worst-off tier gets the most they allow. */
export const setBudget = operationKind({
  schema: z
    .strictObject({ op: z.literal('setBudget'), yuanAYear: z.int().min(0).max(10_000_000_000) })
    .describe('补助年度预算 / Fix the yearly budget of allowances'),
  values: ({ yuanAYear }) => {
    const given = { source: null, document: null, date: null, at: { parameter: '', value: '/yuanAYear' } };
    return [
      { parameter: 'pay.goal', value: 'bestWorstTier', ...given },
      { parameter: 'pay.yearlyBudget', value: yuanAYear, ...given },
    ];
  },
  words: ({ yuanAYear }) => ({
    zh: `生活补助年度预算按 ${yuanAYear} 元，优先保障最低一档`,
    en: `allowances within ${yuanAYear} yuan a year, best for the worst-off tier`,
  }),
});
