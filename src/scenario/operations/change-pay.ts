import { z } from 'zod';
import { type PayItem, payItemEnglish, payItemWords } from '../../county/pay-items.ts';
import { policyLocationWords } from '../../county/vocabulary.ts';
import { operationKind } from './operation.ts';

const items = Object.keys(payItemWords) as [PayItem, ...PayItem[]];

/** 工资标准增减: one amount of the pay table, given or not given before. */
export const changePay = operationKind({
  schema: z
    .strictObject({
      op: z.literal('changePay'),
      item: z.enum(items).describe('Item of the pay table'),
      key: z.string().min(1).max(64).nullable().default(null).describe('Rank post, tier or location; null = none'),
      by: z.int().min(-1_000_000_000).max(1_000_000_000).describe('Yuan a month; a year for the performance total'),
    })
    .describe('工资标准增减 / Change an amount of the pay table'),
  apply: (county, { item, key, by }, desk) => {
    const row = county.pay.find((each) => each.item === item && each.key === key);
    const amount = (row?.amount ?? 0) + by;
    if (amount < 0) {
      desk.error('scenario.payBelowZero', '/by', { amount: row?.amount ?? 0 });
      return county;
    }
    const others = county.pay.filter((each) => each !== row);
    return { ...county, pay: [...others, { item, key, amount }] };
  },
  words: ({ item, key, by }) => {
    const of = keyWords(item, key);
    const unit = item === 'performanceTotal' ? { zh: '每年', en: 'yuan a year' } : { zh: '每月', en: 'yuan a month' };
    return {
      zh: `${payItemWords[item][0]}${of.zh}${unit.zh}${by < 0 ? '减少' : '增加'} ${Math.abs(by)} 元`,
      en: `${payItemEnglish[item]}${of.en}: ${Math.abs(by)} ${unit.en} ${by < 0 ? 'less' : 'more'}`,
    };
  },
});

function keyWords(item: PayItem, key: string | null): { readonly zh: string; readonly en: string } {
  if (key === null) return { zh: '', en: '' };
  if (item === 'townPerformance') {
    const known = policyLocationWords[key as keyof typeof policyLocationWords];
    return { zh: `（${known?.[0] ?? key}）`, en: ` (${key})` };
  }
  const ofTier = item === 'tierAllowance' || item === 'townshipAllowance';
  return ofTier ? { zh: `（第 ${key} 档）`, en: ` (tier ${key})` } : { zh: `（${key} 级）`, en: ` (${key})` };
}
