/** R24: at least the policy's share of the eligible moves, on the official base or bases the county chose. */
import { basesOf, baseWords, belongs } from '../facts/bases.ts';
import { atLeast } from '../facts/entitlement.ts';
import { factsOf } from '../facts/facts.ts';
import { countsAsRotated, isEligible } from '../facts/moved.ts';
import type { AuditTwin } from '../twin.ts';
import { noRotation, percent, verdict, violation } from '../verdict.ts';

export const tenPercent: AuditTwin = {
  id: 'R24',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    const facts = factsOf(county, policy);
    const counted = rotation.moves.filter((move) => countsAsRotated(facts, move));
    const eligible = county.teachers.filter((teacher) => isEligible(facts, teacher));
    const share = policy['rotation.minShareEligible'];
    const chosen = basesOf(policy['rotation.minShareScope']);
    return verdict(
      chosen.length,
      chosen.flatMap((base) => {
        const people = eligible.filter((teacher) => belongs(facts, base, teacher.workSchool)).length;
        const least = atLeast(share * people);
        const moved = counted.filter((move) => belongs(facts, base, move.from)).length;
        if (moved >= least) return [];
        return violation(
          baseWords[base],
          least - moved,
          `符合交流条件教师 ${people} 名，按不低于 ${percent(share)} 应交流 ${least} 名，实际安排 ${moved} 名，尚差 ${least - moved} 名。`,
          `${moved} moved of ${people} eligible; at least ${least} (${percent(share)}) are required.`,
        );
      }),
    );
  },
};
