/** Whether the service can take work, and what stands in the way. */
import type { RunState } from '../store/schema.ts';
import type { ServiceContext } from './context.ts';

export interface Readiness {
  readonly ready: boolean;
  readonly store: 'writable' | 'unwritable';
  readonly worker: 'alive' | 'stopped';
  readonly demo: 'none' | 'importing' | 'refused' | RunState;
}

export async function readinessOf({ store, queue, demo }: ServiceContext): Promise<Readiness> {
  const writable = await store.checkWritable().then(
    () => true,
    () => false,
  );
  const alive = queue.alive();
  const demoState = writable ? await demoStateOf({ store, demo }) : 'importing';
  // A person may cancel the demo, and a county may have no plan; only a demo that broke says something of the service.
  const demoSound = !['importing', 'refused', 'failed'].includes(demoState);
  return {
    ready: writable && alive && demoSound,
    store: writable ? 'writable' : 'unwritable',
    worker: alive ? 'alive' : 'stopped',
    demo: demoState,
  };
}

async function demoStateOf({ store, demo }: Pick<ServiceContext, 'store' | 'demo'>): Promise<Readiness['demo']> {
  const state = demo.state();
  if (state.kind !== 'ordered') return state.kind;
  return (await store.runs.find(state.run))?.state ?? 'refused';
}
