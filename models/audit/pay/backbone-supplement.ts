/** P10: backbone teachers get at least the county's least. */
import { factsOf } from '../facts/facts.ts';
import { dutyNames, supplementFor } from '../facts/pay.ts';
import type { AuditTwin } from '../twin.ts';
import { noPay, silent, verdict, violation } from '../verdict.ts';

export const backboneSupplement: AuditTwin = {
  id: 'P10',
  check(county, policy, decisions) {
    if (decisions.pay === null) return noPay;
    const backbone = supplementFor(factsOf(county, policy), decisions, 'backbone');
    if (backbone === null)
      return silent('本次未测算骨干教师津贴，本条不适用。', 'No supplement of backbone teachers was decided.');
    const least = policy['pay.backboneLeast'];
    if (backbone.amount >= least) return verdict(1, []);
    return verdict(1, [
      violation(
        dutyNames.backbone,
        least - backbone.amount,
        `津贴每月 ${backbone.amount} 元，低于规定的 ${least} 元。`,
        `${backbone.amount} yuan a month, below ${least}.`,
      ),
    ]);
  },
};
