/** R36: of a couple not both move in one year, or both only to one cluster, as the county says; decisions may send both. */
import { type Facts, factsOf } from '../facts/facts.ts';
import { isPinnedToGo } from '../facts/moved.ts';
import { movedName } from '../moves.ts';
import type { AuditTwin, MoveDecision } from '../twin.ts';
import { noRotation, silent, verdict, violation } from '../verdict.ts';

export const couples: AuditTwin = {
  id: 'R36',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    const mode = policy['rotation.couples'];
    if (mode === 'off') return silent('本县对夫妻双方同时交流不作限制，本条不适用。', 'The county sets no limit.');
    const facts = factsOf(county, policy);
    const pairs = couplesOf(facts);
    if (pairs.length === 0) return silent('没有填报配偶的教师，本条不适用。', 'Nobody has a spouse recorded.');
    const moves = new Map(rotation.moves.map((move) => [move.teacher, move]));
    return verdict(
      pairs.length,
      pairs.flatMap(([one, other]) => {
        const [first, second] = [moves.get(one), moves.get(other)];
        if (first === undefined || second === undefined) return [];
        const decided = [one, other].every((id) => isPinnedToGo(facts, facts.teachers.get(id)!));
        if (decided || (mode === 'together' && clusterOf(facts, first) === clusterOf(facts, second))) return [];
        const [name, spouse] = [movedName(facts, one), movedName(facts, other)];
        return violation(
          name,
          1,
          mode === 'together'
            ? `与配偶${spouse.zh}同时交流，但不到同一学区，请调整。`
            : `与配偶${spouse.zh}同一年都安排交流，请调整。`,
          mode === 'together'
            ? `moves in one year with the spouse ${spouse.en}, and not to one cluster.`
            : `moves in one year with the spouse ${spouse.en}.`,
        );
      }),
    );
  },
};

/** Each couple once, whichever of the two reported it. */
function couplesOf({ county, teachers }: Facts): readonly (readonly [string, string])[] {
  const keys = county.teachers
    .filter(({ id, spouse }) => spouse !== null && spouse !== id && teachers.has(spouse))
    .map(({ id, spouse }) => [id, spouse!].sort().join('\n'));
  return [...new Set(keys)].map((key) => key.split('\n') as [string, string]);
}

function clusterOf({ schools }: Facts, { to }: MoveDecision): string {
  return schools.get(to)?.cluster ?? to;
}
