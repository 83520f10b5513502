/** 工资 of a demo county: made-up round amounts of a realistic size. Town performance pay is higher, so parity binds. */

import type { Policy } from '../../models/parameters.ts';
import { payFacts } from '../../models/pay/facts.ts';
import type { County, PayFact } from '../county/county.ts';

const rankPay = [6660, 5150, 4760, 4300, 3860, 3460, 3200, 2870, 2580, 2350, 2140, 2080, 1980];
const performanceBase = [5200, 4700, 4300, 4000, 3700, 3450, 3250, 3000, 2850, 2700, 2500, 2400, 2250];
/** What tiers 0–4 are paid today. */
const tierAllowance = [0, 700, 850, 1000, 1200];
/** What duties are paid today. */
const supplements: readonly PayFact[] = [
  { item: 'classHeadSupplement', key: null, amount: 300 },
  { item: 'backboneSupplement', key: null, amount: 150 },
  { item: 'headSupplement', key: null, amount: 400 },
];

/** Amounts are yuan a month; `performanceTotal` is yuan a year for all teachers. */
export function demoPay(county: County, policy: Policy): readonly PayFact[] {
  const rows = [
    ...numbered('rankPay', rankPay, 1),
    ...numbered('performanceBase', performanceBase, 1),
    ...Object.entries({ countySeat: 1900, townSeat: 650, village: 450 }).map(
      ([key, amount]): PayFact => ({ item: 'townPerformance', key, amount }),
    ),
    ...numbered('tierAllowance', tierAllowance, 0),
    ...numbered('townshipAllowance', [0, 200, 300, 400, 500], 0),
    ...supplements,
  ];
  // Today's supplements count in what people are paid today, whatever the county asks to decide.
  const today = { ...policy, 'pay.supplements': [] };
  const { people, performanceToday } = payFacts({ ...county, pay: rows }, today, new Map());
  const paid = people.map(({ full, place }) => (full ?? 0) + (tierAllowance[place.tier] ?? 0));
  const average = paid.reduce((sum, amount) => sum + amount, 0) / paid.length;
  return [
    ...rows,
    // A little above what teachers get today, so that the comparison asks for something.
    { item: 'civilServantAverage', key: null, amount: Math.ceil((average * 1.005) / 10) * 10 },
    { item: 'performanceTotal', key: null, amount: Math.ceil((performanceToday * 1.03) / 10_000) * 10_000 },
  ];
}

const numbered = (item: string, amounts: readonly number[], first: number): readonly PayFact[] =>
  amounts.map((amount, i) => ({ item, key: String(first + i), amount }));
