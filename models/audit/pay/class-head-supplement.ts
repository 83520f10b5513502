/** P09: class heads get at least the county's least, and not less than backbone teachers where both are decided. */
import { factsOf } from '../facts/facts.ts';
import { dutyNames, supplementFor } from '../facts/pay.ts';
import type { AuditTwin } from '../twin.ts';
import { noPay, silent, verdict, violation } from '../verdict.ts';

export const classHeadSupplement: AuditTwin = {
  id: 'P09',
  check(county, policy, decisions) {
    if (decisions.pay === null) return noPay;
    const facts = factsOf(county, policy);
    const heads = supplementFor(facts, decisions, 'classHead');
    if (heads === null)
      return silent('本次未测算班主任津贴，本条不适用。', 'No supplement of class heads was decided.');
    const least = policy['pay.classHeadLeast'];
    const name = dutyNames.classHead;
    const backbone = supplementFor(facts, decisions, 'backbone');
    return verdict(backbone === null ? 1 : 2, [
      ...(heads.amount >= least
        ? []
        : [
            violation(
              name,
              least - heads.amount,
              `津贴每月 ${heads.amount} 元，低于规定的 ${least} 元。`,
              `${heads.amount} yuan a month, below ${least}.`,
            ),
          ]),
      ...(backbone === null || heads.amount >= backbone.amount
        ? []
        : [
            violation(
              name,
              backbone.amount - heads.amount,
              `津贴每月 ${heads.amount} 元，低于骨干教师津贴 ${backbone.amount} 元。`,
              `${heads.amount} yuan a month, below the backbone teachers’ ${backbone.amount}.`,
            ),
          ]),
    ]);
  },
};
