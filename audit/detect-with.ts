import type { ReadFailure } from '../core/audit-report.ts';
import type { Detection, Detector } from '../detect/detection.ts';
import type { Program } from '../program/program.ts';

/** What a detector says of an app. One that throws has a defect: that is a failure of the report, and the others go on. */
export function detectWith(
  detector: Detector,
  program: Program,
): Detection & { readonly failures: readonly ReadFailure[] } {
  try {
    return { ...detector.detect(program), failures: [] };
  } catch (error) {
    const at = { file: program.manifests.at(-1)?.path ?? program.sources.paths[0] ?? '.', line: 1, column: 1 };
    const message = `The check for ${detector.name} broke off, so state may be missing here. This is a defect of unsticky, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    return { findings: [], stateless: [], failures: [{ at, message }] };
  }
}
