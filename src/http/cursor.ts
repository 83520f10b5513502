/** Page cursors: opaque to clients, so that the order behind them may change. */
import { ProblemError } from '../problems/problem.ts';

export const cursorOf = (seq: number): string => Buffer.from(`run-${seq}`).toString('base64url');

/** @throws ProblemError `service.cursorUnknown` */
export function positionOf(cursor: string): number {
  const seq = /^run-(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];
  if (seq === undefined) throw new ProblemError('service.cursorUnknown');
  return Number.parseInt(seq, 10);
}
