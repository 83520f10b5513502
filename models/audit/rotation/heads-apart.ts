/** R16: secretaries, heads and deputies are not in the teachers' run; cadre procedure moves them. */
import { dutyWords } from '../../../src/county/vocabulary.ts';
import { isSchoolLeader } from '../facts/people.ts';
import { twinOfEachMove } from '../moves.ts';

export const headsApart = twinOfEachMove('R16', ({ teacher }) =>
  isSchoolLeader(teacher)
    ? {
        amount: 1,
        zh: `现任${dutyWords[teacher.duty][0]}，应按干部管理程序办理，不列入教师交流名单。`,
        en: `serves as ${teacher.duty}; cadre procedure decides, not the teachers' run.`,
      }
    : null,
);
