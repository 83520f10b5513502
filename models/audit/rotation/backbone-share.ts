/** R25: at least the policy's share of those who rotate are backbone teachers, on the official base or bases the county chose. */
import { basesOf, baseWords, belongs } from '../facts/bases.ts';
import { atLeast } from '../facts/entitlement.ts';
import { factsOf } from '../facts/facts.ts';
import { countsAsRotated } from '../facts/moved.ts';
import { isBackbone } from '../facts/people.ts';
import type { AuditTwin } from '../twin.ts';
import { noRotation, percent, verdict, violation } from '../verdict.ts';

export const backboneShare: AuditTwin = {
  id: 'R25',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    const facts = factsOf(county, policy);
    const counted = rotation.moves.filter((move) => countsAsRotated(facts, move));
    const share = policy['rotation.minBackboneOfMoved'];
    const faults = basesOf(policy['rotation.minBackboneScope']).flatMap((base) => {
      const moved = counted.filter((move) => belongs(facts, base, move.from));
      const backbone = moved.filter((move) => {
        const teacher = facts.teachers.get(move.teacher);
        return teacher !== undefined && isBackbone(teacher, policy);
      });
      const least = atLeast(share * moved.length);
      if (backbone.length >= least) return [];
      return violation(
        baseWords[base],
        least - backbone.length,
        `交流教师 ${moved.length} 名，按不低于 ${percent(share)} 骨干教师应有 ${least} 名，实际 ${backbone.length} 名。`,
        `${backbone.length} backbone teachers among ${moved.length} moved; at least ${least} (${percent(share)}) are required.`,
      );
    });
    return verdict(counted.length, faults);
  },
};
