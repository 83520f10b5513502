/** 工资 of a demo county: made-up round amounts of a realistic size. Town performance pay is higher, so parity binds. */
import type { PayFact } from '../county/county.ts';

const rankPay = [6660, 5150, 4760, 4300, 3860, 3460, 3200, 2870, 2580, 2350, 2140, 2080, 1980];
const performanceBase = [5200, 4700, 4300, 4000, 3700, 3450, 3250, 3000, 2850, 2700, 2500, 2400, 2250];

/** Amounts are yuan a month; `performanceTotal` is yuan a year for all teachers. */
export function payFacts(teachers: number): readonly PayFact[] {
  const byRank = (item: string, amounts: readonly number[]) =>
    amounts.map((amount, i): PayFact => ({ item, key: String(i + 1), amount }));
  const byKey = (item: string, amounts: Readonly<Record<string, number>>) =>
    Object.entries(amounts).map(([key, amount]): PayFact => ({ item, key, amount }));
  return [
    ...byRank('rankPay', rankPay),
    ...byRank('performanceBase', performanceBase),
    ...byKey('townPerformance', { countySeat: 1450, townSeat: 650, village: 450 }),
    ...byKey('tierAllowance', { 0: 0, 1: 500, 2: 700, 3: 900, 4: 1100 }),
    ...byKey('townshipAllowance', { 0: 0, 1: 200, 2: 300, 3: 400, 4: 500 }),
    { item: 'gradePay', key: null, amount: 1250 },
    { item: 'civilServantAverage', key: null, amount: 8300 },
    { item: 'performanceTotal', key: null, amount: teachers * 12 * 4600 },
  ];
}
