/** R40: by switch, people move only within a cluster, a group or a pair, unless a decision names the school. */
import type { School } from '../../../src/county/county.ts';
import type { Facts } from '../facts/facts.ts';
import { pinsInForce } from '../facts/moved.ts';
import { twinOfEachMove } from '../moves.ts';
import { silent } from '../verdict.ts';

export const withinCircle = twinOfEachMove(
  'R40',
  ({ teacher, from, to }, facts) => {
    const named = pinsInForce(facts).some(
      (pin) => pin.kind === 'goes' && pin.teacher === teacher.id && pin.school === to.code,
    );
    if (named || isOneCircle(from, to, facts)) return null;
    return {
      amount: 1,
      zh: `${from.name}与${to.name}不在同一学区、集团，也不是结对学校，不得安排。`,
      en: `${from.name} and ${to.name} share neither cluster nor group nor pair.`,
    };
  },
  (policy) =>
    policy['rotation.withinCircleOnly']
      ? null
      : silent('本县未限定在学区、集团内交流，本条不适用。', 'The county has not switched this on.'),
);

function isOneCircle(from: School, to: School, { county }: Facts): boolean {
  if (from.cluster !== null && from.cluster === to.cluster) return true;
  if (from.group !== null && from.group === to.group) return true;
  return county.pairs.some(
    (pair) => (pair.from === from.code && pair.to === to.code) || (pair.from === to.code && pair.to === from.code),
  );
}
