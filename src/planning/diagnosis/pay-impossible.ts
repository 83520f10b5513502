/** The pay stage without a plan: floors above the cap or the budget are shown by arithmetic. */
import type { Policy } from '../../../models/parameters.ts';
import { buildPay, type PayModel } from '../../../models/pay/build.ts';
import { payRules } from '../../../models/pay/catalogue.ts';
import { allowanceCells } from '../../../models/pay/context.ts';
import { payFacts } from '../../../models/pay/facts.ts';
import { grouped } from '../plan-words.ts';
import type { Check, ImpossibleStage } from './impossible-stage.ts';

export function impossiblePay(
  { model, context }: PayModel,
  policy: Policy,
  { staff, payroll }: { readonly staff: ReadonlyMap<string, string>; readonly payroll: ReadonlyMap<string, string> },
): ImpossibleStage {
  return {
    name: 'pay',
    model,
    late: [],
    checks: payChecks({ model, context }, policy),
    relief: (rule, rows, values) => {
      const found = payRules.find(({ id }) => id === rule);
      return found?.strength === 'hard' ? (found.relief?.(rows, context, policy, values) ?? []) : [];
    },
    proposals: () => [],
    helping: () => [],
    again: (county, changed) =>
      impossiblePay(buildPay(payFacts(county, changed, staff, payroll), changed), changed, { staff, payroll }),
  };
}

function payChecks({ context }: PayModel, policy: Policy): readonly Check[] {
  const checks: Check[] = [];
  const add = (rules: readonly string[], zh: string, en: string) =>
    checks.push({ rules, subjects: [], words: { zh, en } });
  const recipients = allowanceCells(context).reduce((sum, { people }) => sum + people, 0);
  const [floor, cap, budget] = [policy['pay.allowanceFloor'], policy['pay.allowanceMax'], policy['pay.yearlyBudget']];
  const yuan = (amount: number) => grouped(String(amount));
  if (recipients > 0 && floor > cap) {
    add(
      ['P04', 'P06'],
      `人均补助下限每月 ${yuan(floor)} 元，高于单档补助上限 ${yuan(cap)} 元。`,
      `The floor of ${yuan(floor)} yuan a month is above the cap of ${yuan(cap)}.`,
    );
  }
  const least = 12 * floor * recipients;
  if (policy['pay.goal'] === 'bestWorstTier' && least > budget) {
    add(
      ['P04', 'P07'],
      `享受补助 ${recipients} 人，按人均下限 ${yuan(floor)} 元全年须 ${yuan(least)} 元，超过年度预算 ${yuan(budget)} 元。`,
      `${recipients} people at the floor of ${yuan(floor)} yuan cost ${yuan(least)} a year, above the budget of ${yuan(budget)}.`,
    );
  }
  for (const { rule, parameter, zh, en } of supplements) {
    const asked = policy['pay.supplements'].includes(rule.asked);
    if (!asked || policy[parameter] <= cap) continue;
    add(
      [rule.id, 'P06'],
      `${zh}下限每月 ${yuan(policy[parameter])} 元，高于上限 ${yuan(cap)} 元。`,
      `The least supplement of ${en}, ${yuan(policy[parameter])} yuan, is above the cap of ${yuan(cap)}.`,
    );
  }
  return checks;
}

const supplements = [
  { rule: { id: 'P09', asked: 'classHead' }, parameter: 'pay.classHeadLeast', zh: '班主任津贴', en: 'class heads' },
  {
    rule: { id: 'P10', asked: 'backbone' },
    parameter: 'pay.backboneLeast',
    zh: '骨干教师津贴',
    en: 'backbone teachers',
  },
  { rule: { id: 'P11', asked: 'head' }, parameter: 'pay.headLeast', zh: '校长绩效津贴', en: 'heads' },
] as const;
