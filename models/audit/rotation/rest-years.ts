/** R19: nobody is sent again within the policy's years after a rotation, unless by wish or decision. */
import { isPinnedToGo, monthsSinceTerm } from '../facts/moved.ts';
import { twinOfEachMove } from '../moves.ts';
import { silent } from '../verdict.ts';

export const restYears = twinOfEachMove(
  'R19',
  ({ teacher }, facts) => {
    const needed = 12 * facts.policy['rotation.restYears'];
    const since = monthsSinceTerm(facts, teacher);
    if (since === null || since >= needed || teacher.wishes.length > 0 || isPinnedToGo(facts, teacher)) return null;
    return {
      amount: needed - since,
      zh: `上一轮交流期满至今 ${since} 个月，未满 ${needed} 个月，不得再由组织安排。`,
      en: `${since} months since the last rotation ended, fewer than ${needed}.`,
    };
  },
  (policy) =>
    policy['rotation.restYears'] > 0
      ? null
      : silent('本县未规定两轮交流的间隔，本条不适用。', 'The county has set no years between two rotations.'),
);
