/** Average comparable pay of every rank post held both in the countryside and in the county seat. */
import type { Facts } from '../facts/facts.ts';
import { add, type Paid, paidPeople, paidToday, ranksOnBothSides } from '../facts/pay.ts';
import type { AllowanceDecision, Decisions } from '../twin.ts';
import { tidy } from '../verdict.ts';
import { type Indicator, notes } from './indicator.ts';

export function payIndicators(facts: Facts, decisions: Decisions): readonly Indicator[] {
  if (decisions.pay === null) return [];
  const today = allowancesToday(facts);
  const before = today === null ? [] : ranksOnBothSides(paidToday(facts, today));
  return ranksOnBothSides(paidPeople(facts, decisions)).flatMap(({ rank, rural, town }) => {
    const now = before.find((each) => each.rank === rank);
    const record = (side: 'rural' | 'town', people: readonly Paid[], zh: string, en: string): Indicator => ({
      id: `pay.${side}Average.${rank}`,
      stage: null,
      title: {
        zh: `专业技术 ${rank} 级岗位${zh}教师月均可比工资`,
        en: `Average comparable pay of rank post ${rank}, ${en}`,
      },
      unit: 'yuan a month',
      direction: 'higher',
      before: now === undefined ? null : average(now[side]),
      after: average(people),
      limit: side === 'rural' ? average(town) : null,
      note: notes(
        now === undefined
          ? { zh: `按交流后 ${people.length} 人计。`, en: `${people.length} people after the moves.` }
          : {
              zh: `方案前按现有 ${now[side].length} 人、现行补助标准，方案后按交流后 ${people.length} 人、拟定补助标准；升降包含人员变动的影响。`,
              en: `Before: ${now[side].length} people of today at the allowances in force; after: ${people.length} people after the moves at those planned. The change is also one of who is counted.`,
            },
        today === null ? { zh: '现行补助标准未提供，不作比较。', en: "Today's allowances are not given." } : null,
        today !== null && now === undefined
          ? { zh: '目前该等级仅一方有人员。', en: 'Today only one side holds this rank.' }
          : null,
      ),
    });
    return [record('rural', rural, '乡村', 'rural'), record('town', town, '县城', 'county seat')];
  });
}

function average(people: readonly Paid[]): number {
  return tidy(add(people.map((person) => person.comparable)) / people.length);
}

/** `tierAllowance` of 工资; null when the county gave none. */
function allowancesToday(facts: Facts): readonly AllowanceDecision[] | null {
  const rows = facts.county.pay.filter((fact) => fact.item === 'tierAllowance' && fact.key !== null);
  return rows.length === 0 ? null : rows.map((fact) => ({ tier: Number(fact.key), allowance: fact.amount }));
}
