/** R33: by switch, no official coefficient above its limit, or above today's where that is higher. */
import { coefficient, equityFigure, equityKinds, equityKindWords } from '../facts/equity.ts';
import { factsOf } from '../facts/facts.ts';
import { placed } from '../facts/moved.ts';
import type { AuditTwin } from '../twin.ts';
import { noRotation, silent, stageName, tidy, tolerance, verdict, violation } from '../verdict.ts';

export const equityLimit: AuditTwin = {
  id: 'R33',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    if (!policy['equity.limitIsHard']) {
      return silent('本县未将差异系数上限作为硬性规定，本条不适用。', 'The county has not made the limits hard.');
    }
    const facts = factsOf(county, policy);
    const everyone = placed(facts, rotation);
    const figures = equityKinds.flatMap((kind) =>
      (['primary', 'junior'] as const).flatMap((stage) => {
        const [before, after] = (['before', 'after'] as const).map((when) =>
          equityFigure(facts, everyone, when, kind, stage),
        );
        const now = coefficient(before!.schools);
        const afterMoves = coefficient(after!.schools);
        // A coefficient that the data do not give cannot be held against a limit; the indicators say why.
        if (now === null || afterMoves === null || before!.unrecorded + after!.unrecorded > 0) return [];
        return [{ kind, stage, now, result: afterMoves }];
      }),
    );
    if (figures.length === 0) {
      return silent('现有数据不足以计算差异系数，本条无从核对。', 'The data do not allow any coefficient.');
    }
    return verdict(
      figures.length,
      figures.flatMap(({ kind, stage, now, result }) => {
        const limit = policy[`equity.cvLimit.${stage}`];
        const most = Math.max(limit, now);
        if (result <= most + tolerance) return [];
        const name = equityKindWords[kind];
        return violation(
          { zh: `${stageName(stage).zh}${name.zh}`, en: `${stageName(stage).en} ${name.en}` },
          tidy(result - most),
          `校际差异系数由 ${now.toFixed(3)} 变为 ${result.toFixed(3)}，超过上限 ${limit}。`,
          `the coefficient goes from ${now.toFixed(3)} to ${result.toFixed(3)}, above the limit of ${limit}.`,
        );
      }),
    );
  },
};
