import { afterEach, describe, expect, it, vi } from 'vitest';
import { exitCodes, runToExit } from '../../../src/cli/exit.ts';
import { onInterrupt } from '../../../src/cli/interrupt.ts';
import { ProblemError } from '../../../src/problems/problem.ts';

describe('Ctrl-C', () => {
  it('stops a planning, which then says that nothing was decided and what to do', () => {
    const interrupt = onInterrupt();
    expect(() => interrupt.refuseUndecided(false)).not.toThrow();
    process.emit('SIGINT');
    expect(interrupt.signal.aborted).toBe(true);
    expect(() => interrupt.refuseUndecided(false)).toThrow(new ProblemError('planning.cancelledUndecided'));
    expect(() => interrupt.refuseUndecided(true)).not.toThrow();
  });

  it('is left as it was afterwards', () => {
    const before = process.listenerCount('SIGINT');
    const interrupt = onInterrupt();
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    interrupt.release();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});

describe('a command that was stopped with nothing decided', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });

  it('ends with 4 and says so', async () => {
    const printed: unknown[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => printed.push(text) > 0);
    await runToExit(async () => {
      throw new ProblemError('planning.cancelledUndecided');
    });
    expect(process.exitCode).toBe(exitCodes.noPlanInTime);
    expect(printed.join('')).toContain('测算在得出任何结果之前被取消');
    expect(printed.join('')).toContain('请重新测算');
  });
});
