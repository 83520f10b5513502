/** R37: by switch, no complaint about points is justified: nobody with fewer points took what somebody with more could have had. */
import { justifiedComplaints } from '../complaints.ts';
import { factsOf } from '../facts/facts.ts';
import { movedName } from '../moves.ts';
import type { AuditTwin } from '../twin.ts';
import { noRotation, schoolName, silent, verdict, violation } from '../verdict.ts';

export const pointsOrder: AuditTwin = {
  id: 'R37',
  check(county, policy, decisions) {
    if (decisions.rotation === null) return noRotation;
    if (!policy['points.orderIsHard']) {
      return silent('本县未规定积分高者必须优先，本条不适用。', 'The county has not switched this on.');
    }
    const facts = factsOf(county, policy);
    return verdict(
      decisions.rotation.moves.length,
      justifiedComplaints(county, policy, decisions).map(({ teacher, wish, points, school, took, tookPoints }) => {
        const [place, other] = [schoolName(facts, school), movedName(facts, took)];
        return violation(
          movedName(facts, teacher),
          1,
          `积分 ${points} 分，第 ${wish} 志愿${place.zh}由积分 ${tookPoints} 分的${other.zh}取得，改由其担任不违反任何规则，请调整。`,
          `has ${points} points; wish ${wish}, ${place.en}, went to ${other.en} with ${tookPoints}, and no rule stood in between.`,
        );
      }),
    );
  },
};
