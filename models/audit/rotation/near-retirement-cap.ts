/** R27: of those a school sends, at most a share is near retirement (no 甩包袱). */
import { factsOf } from '../facts/facts.ts';
import { isNearRetirement } from '../facts/moved.ts';
import type { AuditTwin } from '../twin.ts';
import { noRotation, percent, schoolName, tidy, tolerance, verdict, violation } from '../verdict.ts';

export const nearRetirementCap: AuditTwin = {
  id: 'R27',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    const facts = factsOf(county, policy);
    const share = policy['rotation.maxNearRetirement'];
    const sent = Map.groupBy(rotation.moves, (move) => move.from);
    return verdict(
      sent.size,
      [...sent].flatMap(([code, moves]) => {
        const counted = moves.filter((move) => {
          const teacher = facts.teachers.get(move.teacher);
          return teacher !== undefined && isNearRetirement(facts, teacher, policy['rotation.nearRetirementYears']);
        }).length;
        const over = counted - share * moves.length;
        if (over <= tolerance) return [];
        return violation(
          schoolName(facts, code),
          tidy(over),
          `派出 ${moves.length} 名，其中临近退休者 ${counted} 名，超过派出人数的 ${percent(share)}。`,
          `${counted} of ${moves.length} sent are near retirement, above ${percent(share)}.`,
        );
      }),
    );
  },
};
