/** The conversation of a planning thread with the service, apart from what it plans with. */
import type { MessagePort } from 'node:worker_threads';
import { ProblemError } from '../problems/problem.ts';
import type { RunHooks } from './plan-queue.ts';
import type { ThreadData, ThreadMessage } from './planning-thread.ts';

export async function serveThread<Request, Run>(
  port: MessagePort,
  { request }: ThreadData<Request>,
  work: (request: Request, hooks: RunHooks) => Promise<Run>,
): Promise<void> {
  const say = (message: ThreadMessage<Run>): void => port.postMessage(message);
  const stop = new AbortController();
  port.on('message', () => stop.abort());
  try {
    const run = await work(request, {
      signal: stop.signal,
      onProgress: (progress) => say({ kind: 'progress', progress }),
    });
    say({ kind: 'planned', run });
  } catch (cause) {
    if (cause instanceof ProblemError) say({ kind: 'refused', code: cause.code, values: cause.values });
    else if (cause instanceof Error) say({ kind: 'threw', name: cause.name, stack: placesOf(cause) });
    else say({ kind: 'threw', name: typeof cause, stack: '' });
  }
  port.close();
}

/** Where it happened, without the message, which may quote data. */
const placesOf = (cause: Error): string =>
  (cause.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
