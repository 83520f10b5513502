/** R02: nobody moves under an exemption in force. The ground is never worded, only the code. */
import { isExempt } from '../facts/moved.ts';
import { twinOfEveryDeparture } from '../moves.ts';

export const exemption = twinOfEveryDeparture('R02', ({ teacher }, facts) =>
  isExempt(facts, teacher)
    ? {
        amount: 1,
        zh: `因政策规定情形暂缓交流（内部代码 ${teacher.exemption?.code}），期限未满，不得列入交流。`,
        en: `is exempt for now (internal code ${teacher.exemption?.code}).`,
      }
    : null,
);
