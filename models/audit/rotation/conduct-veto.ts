/** R18: nobody moves who is under a conduct veto (师德一票否决). */
import { twinOfEveryDeparture } from '../moves.ts';

export const conductVeto = twinOfEveryDeparture('R18', ({ teacher }) =>
  teacher.conductVeto === true
    ? { amount: 1, zh: '按考核有关规定不得列入交流。', en: 'may not be rotated under the rules of appraisal.' }
    : null,
);
