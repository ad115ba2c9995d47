import type { Recorded } from './recorded.ts';
import { startRecorder } from './recorder.ts';
import { type RunOptions, withRig } from '../with-rig.ts';

/**
 * Runs one instance of an app behind a recorder until `during` resolves, and resolves to what passed. `during` is told the
 * address to visit. `at` is the recorder's port; 0 or nothing takes a free one.
 */
export function recordVisit(
  options: RunOptions,
  during: (url: URL) => Promise<void>,
  at?: number,
): Promise<readonly Recorded[]> {
  return withRig({ ...options, instances: 1 }, async (rig) => {
    await rig.refresh(1);
    const recorder = await startRecorder(rig.proxy.url, at);
    try {
      await during(recorder.url);
      return [...recorder.visit];
    } finally {
      await recorder.close();
    }
  });
}
