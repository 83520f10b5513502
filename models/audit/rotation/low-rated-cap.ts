/** R28: of those a school sends, at most a share was rated 基本合格 or below in the newest appraisal. */
import { factsOf } from '../facts/facts.ts';
import { isLowRated } from '../facts/people.ts';
import type { AuditTwin } from '../twin.ts';
import { noRotation, percent, schoolName, tidy, tolerance, verdict, violation } from '../verdict.ts';

export const lowRatedCap: AuditTwin = {
  id: 'R28',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    const facts = factsOf(county, policy);
    const share = policy['rotation.maxLowRated'];
    const sent = Map.groupBy(rotation.moves, (move) => move.from);
    return verdict(
      sent.size,
      [...sent].flatMap(([code, moves]) => {
        const counted = moves.filter((move) => {
          const teacher = facts.teachers.get(move.teacher);
          return teacher !== undefined && isLowRated(teacher);
        }).length;
        const over = counted - share * moves.length;
        if (over <= tolerance) return [];
        return violation(
          schoolName(facts, code),
          tidy(over),
          `派出 ${moves.length} 名，其中年度考核基本合格及以下者 ${counted} 名，超过派出人数的 ${percent(share)}。`,
          `${counted} of ${moves.length} sent are low-rated, above ${percent(share)}.`,
        );
      }),
    );
  },
};
