/** The county's 工资 rows as look-ups, and one person's amounts at one place. Whole yuan a month. */
import type { PayFact, Teacher } from '../../src/county/county.ts';
import { type SupplementId, supplementItems } from './supplements.ts';

export interface PayTable {
  /** Amount of an item for a key (rank post, tier, location); null when the county does not give it. */
  amount(item: string, key: string): number | null;
  /** Amount of an item that has no key (公务员平均, 绩效总量); null when not given. */
  single(item: string): number | null;
  /** Whether the county gives any row of the item. */
  has(item: string): boolean;
}

export interface PersonAmounts {
  readonly rankPay: number | null;
  readonly performanceBase: number | null;
  readonly townPerformance: number;
  readonly townshipAllowance: number;
  /** 薪级工资: people's own row, else one amount for all. */
  readonly gradePay: number | null;
}

interface Place {
  readonly school: string;
  readonly tier: number;
  readonly location: string;
}

export function payTable(rows: readonly PayFact[]): PayTable {
  const byKey = new Map(rows.map(({ item, key, amount }) => [`${item}\n${key ?? ''}`, amount]));
  const items = new Set(rows.map(({ item }) => item));
  return {
    amount: (item, key) => byKey.get(`${item}\n${key}`) ?? null,
    single: (item) => byKey.get(`${item}\n`) ?? null,
    has: (item) => items.has(item),
  };
}

/**
 * Rank pay, performance base and grade pay go with the person: their own row first, else the table. The township allowance
 * goes with the place of work (「在乡镇工作时享受，离开时取消」), town performance with the school that pays (`payer`, 工资关系): a
 * person's own row counts only while they stay there, else the table does, and a place that the table does not list gets none.
 */
export function amountsOf(teacher: Teacher, place: Place, payer: Place, table: PayTable): PersonAmounts {
  const own = (item: string): number | null => teacher.pay?.[item] ?? null;
  const byRank = (item: string): number | null =>
    own(item) ?? (teacher.rankPost === null ? null : table.amount(item, String(teacher.rankPost)));
  const stays = ({ school }: Place): boolean => school === teacher.workSchool;
  return {
    rankPay: byRank('rankPay'),
    performanceBase: byRank('performanceBase'),
    townPerformance:
      (stays(payer) ? own('townPerformance') : null) ?? table.amount('townPerformance', payer.location) ?? 0,
    townshipAllowance:
      (stays(place) ? own('townshipAllowance') : null) ?? table.amount('townshipAllowance', String(place.tier)) ?? 0,
    gradePay: own('gradePay') ?? table.single('gradePay'),
  };
}

/** What a duty pays the person today: their own row, else the table's one amount; null when neither is given. */
export function supplementToday(teacher: Teacher, id: SupplementId, table: PayTable): number | null {
  const item = supplementItems[id];
  return teacher.pay?.[item] ?? table.single(item);
}
