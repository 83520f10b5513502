/** R26: at most a share of a school's teachers leaves in one year; a school of three or more may always send one. */
import { atMost } from '../facts/entitlement.ts';
import { countBy, factsOf } from '../facts/facts.ts';
import { perSchool, placed } from '../facts/moved.ts';
import type { AuditTwin } from '../twin.ts';
import { noRotation, percent, schoolName, verdict, violation } from '../verdict.ts';

export const turnover: AuditTwin = {
  id: 'R26',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    const facts = factsOf(county, policy);
    const people = perSchool(placed(facts, rotation));
    const leaving = countBy(rotation.moves, (move) => move.from);
    const share = policy['rotation.maxTurnover'];
    return verdict(
      leaving.size,
      [...leaving].flatMap(([code, sent]) => {
        const today = people.get(code)?.before ?? 0;
        const most = Math.max(atMost(share * today), today >= 3 ? 1 : 0);
        if (sent <= most) return [];
        return violation(
          schoolName(facts, code),
          sent - most,
          `在岗在编教师 ${today} 名，一年内派出 ${sent} 名，超过可派出 ${most} 名（${percent(share)}）。`,
          `${sent} of ${today} teachers leave in one year, above ${most} (${percent(share)}).`,
        );
      }),
    );
  },
};
