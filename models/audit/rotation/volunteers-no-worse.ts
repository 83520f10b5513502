/** R15: whoever stated wishes moves to a wished school or not at all. */
import { twinOfEachMove } from '../moves.ts';
import { silent } from '../verdict.ts';

export const volunteersNoWorse = twinOfEachMove(
  'R15',
  ({ teacher, to }) =>
    teacher.wishes.length === 0 || teacher.wishes.includes(to.code)
      ? null
      : {
          amount: 1,
          zh: `已申报 ${teacher.wishes.length} 个志愿，${to.name}不在其中，不得安排。`,
          en: `stated ${teacher.wishes.length} wishes; ${to.name} is not among them.`,
        },
  (policy) =>
    policy['rotation.volunteersNoWorse']
      ? null
      : silent('本县未要求自愿申报者不低于现校，本条不适用。', 'The county has switched this rule off.'),
);
