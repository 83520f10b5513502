/** 编制实名 and 实际在岗 after the moves and the returns, from the roster as it was given. */
import type { Return } from '../../models/demand/returns.ts';
import { type LedgerRow, ledgersOf, type Whereabouts } from '../../models/rotation/ledgers.ts';
import type { County } from '../county/county.ts';
import type { Move } from './plan.ts';

/** Everybody who moves works elsewhere; the post moves where the form of the move says so, and never with a return. */
export function ledgersAfter(county: County, moves: readonly Move[], returns: readonly Return[]): LedgerRow[] {
  const posts = new Map(county.teachers.map(({ id, postSchool }) => [id, postSchool]));
  const after = new Map<string, Whereabouts>([
    ...returns.map(({ teacher, to }) => [teacher, { work: to, post: to }] as const),
    ...moves.map(
      ({ teacher, to, terms }) =>
        [teacher, { work: to, post: terms?.post === true ? to : (posts.get(teacher) ?? null) }] as const,
    ),
  ]);
  return ledgersOf(county, after);
}
