/** R35: every helping school of a pair sends the people the policy asks for to the school it helps. */
import { factsOf } from '../facts/facts.ts';
import type { AuditTwin } from '../twin.ts';
import { noRotation, schoolName, silent, verdict, violation } from '../verdict.ts';

export const pairSupport: AuditTwin = {
  id: 'R35',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    const least = policy['rotation.pairLeast'];
    if (least === 0)
      return silent('本县未规定结对帮扶派出人数，本条不适用。', 'The county has set no number for pairs.');
    const facts = factsOf(county, policy);
    const pairs = county.pairs.filter(({ from, to }) => facts.schools.get(from)?.inUse && facts.schools.get(to)?.inUse);
    if (pairs.length === 0) return silent('本县没有结对学校，本条不适用。', 'The county has no pairs.');
    return verdict(
      pairs.length,
      pairs.flatMap(({ from, to }) => {
        const sent = rotation.moves.filter((move) => move.from === from && move.to === to).length;
        if (sent >= least) return [];
        return violation(
          schoolName(facts, from),
          least - sent,
          `派到结对学校${schoolName(facts, to).zh} ${sent} 名，少于规定的 ${least} 名。`,
          `${sent} sent to the paired ${schoolName(facts, to).en}, fewer than ${least}.`,
        );
      }),
    );
  },
};
