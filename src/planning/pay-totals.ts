/** What a year costs: items that the plan decides, items that go on at today's standard, and both together. */
import { addShares, type PayShares } from '../../models/pay/costs.ts';
import { payItemWords } from '../county/pay-items.ts';
import type { PayPlan } from './plan.ts';
import { grouped } from './plan-words.ts';

interface Spending extends PayShares {
  readonly yearly: number;
  /** Names of the items, in the order of the document. */
  readonly items: readonly string[];
}

interface PayTotals {
  readonly decided: Spending;
  /** Nothing where no item goes on undecided; null in plans of versions that did not list the items. */
  readonly kept: Spending | null;
  readonly all: Spending;
}

type Costs = NonNullable<PayPlan['costs']>;

const together = (costs: Costs): Spending => ({
  items: costs.map(({ item }) => payItemWords[item][0]),
  yearly: costs.reduce((sum, { yearly }) => sum + yearly, 0),
  ...addShares(costs.map(({ shares }) => shares)),
});

export function payTotals({ yearlyCost, shares, costs }: PayPlan): PayTotals {
  if (costs === undefined) {
    const decided = { items: [], yearly: yearlyCost, ...shares };
    return { decided, kept: null, all: decided };
  }
  const kept = costs.filter(({ decided }) => !decided);
  return {
    decided: together(costs.filter(({ decided }) => decided)),
    kept: kept.length === 0 ? null : together(kept),
    all: together(costs),
  };
}

const yuan = (amount: number): string => grouped(String(amount));
const shared = ({ yearly, province, city, county }: Spending): string =>
  `${yuan(yearly)} 元（省级 ${yuan(province)}、市级 ${yuan(city)}、县级 ${yuan(county)}）`;
const sharedEnglish = ({ yearly, province, city, county }: Spending): string =>
  `${yuan(yearly)} yuan a year (province ${yuan(province)}, city ${yuan(city)}, county ${yuan(county)})`;

/** One sentence with the parts named and their sum, the same wherever the money is told. */
export function payTotalsWords(pay: PayPlan): { readonly zh: string; readonly en: string } {
  const { decided, kept, all } = payTotals(pay);
  const named = decided.items.length === 0 ? '补助和津贴' : decided.items.join('、');
  if (kept === null) {
    return {
      zh: `本次测算的${named}年支出 ${shared(decided)}`,
      en: `what is decided here costs ${sharedEnglish(decided)}`,
    };
  }
  return {
    zh: `本次测算的${named}年支出 ${shared(decided)}，照现行标准发放的${kept.items.join('、')}年支出 ${shared(kept)}，合计 ${shared(all)}`,
    en: `what is decided here costs ${sharedEnglish(decided)}; what goes on at today's standards ${sharedEnglish(kept)}; together ${sharedEnglish(all)}`,
  };
}
