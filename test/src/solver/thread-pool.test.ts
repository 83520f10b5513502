import { expect, test } from 'vitest';
import { threadPool } from '../../../src/solver/thread-pool.ts';

test('an answer of work that was stopped is no fault of the planning', async () => {
  const pool = threadPool({
    filename: new URL('../../../src/solver/solver-thread.ts', import.meta.url).href,
    minThreads: 0,
  });
  // What the pool says of an answer under way when its work was aborted; without a listener it would be thrown here.
  expect(pool.emit('error', new Error('Unexpected message from Worker'))).toBe(true);
  await pool.destroy();
});
