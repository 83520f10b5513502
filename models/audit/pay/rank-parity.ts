/** P01: for every rank post held on both sides, rural comparable pay is on average not below that in the county seat. */
import { factsOf } from '../facts/facts.ts';
import { add, type Paid, paidPeople, ranksOnBothSides } from '../facts/pay.ts';
import type { AuditTwin } from '../twin.ts';
import { noPay, silent, tidy, verdict, violation } from '../verdict.ts';

export const rankParity: AuditTwin = {
  id: 'P01',
  check(county, policy, decisions) {
    if (decisions.pay === null) return noPay;
    const facts = factsOf(county, policy);
    const ranks = ranksOnBothSides(paidPeople(facts, decisions));
    if (ranks.length === 0) {
      return silent('没有城乡均有人员的岗位等级，本条不适用。', 'No rank post is held on both sides.');
    }
    const groups = ranks.flatMap(({ rank, rural, town }) => {
      const name = { zh: `专业技术 ${rank} 级岗位`, en: `Rank post ${rank}` };
      if (!policy['pay.parityBySchool']) return [{ name, rural, town }];
      return [...Map.groupBy(rural, (person) => person.school)].map(([code, people]) => {
        const school = facts.schools.get(code)!.name;
        return { name: { zh: `${school}${name.zh}`, en: `${school}, rank post ${rank}` }, rural: people, town };
      });
    });
    return verdict(
      groups.length,
      groups.flatMap(({ name, rural, town }) => {
        // Cross-multiplied: whole yuan compare exactly.
        const gap = rural.length * total(town) - town.length * total(rural);
        if (gap <= 0) return [];
        const averages = { rural: total(rural) / rural.length, town: total(town) / town.length };
        return violation(
          name,
          tidy(averages.town - averages.rural),
          `乡村 ${rural.length} 人月均 ${averages.rural.toFixed(2)} 元，低于县城同职级 ${town.length} 人月均 ${averages.town.toFixed(2)} 元。`,
          `${rural.length} rural people average ${averages.rural.toFixed(2)} yuan a month, below ${averages.town.toFixed(2)} of ${town.length} in the county seat.`,
        );
      }),
    );
  },
};

function total(people: readonly Paid[]): number {
  return add(people.map((person) => person.comparable));
}
