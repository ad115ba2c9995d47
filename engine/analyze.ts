import type { Program } from '../program/program.ts';
import type { Analysis, PlanOptions, Transform } from '../program/transform.ts';

/** What a transform says of an app. One that throws has a defect: the step is void and says so, the others go on. */
export function analyze(transform: Transform, program: Program, options: PlanOptions): Analysis {
  try {
    return transform.analyze(program, options);
  } catch (error) {
    const at = { file: program.manifests.at(-1)?.path ?? program.sources.paths[0] ?? '.', line: 1, column: 1 };
    const detail = `${transform.name} failed, ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    return { findings: [], groups: [], refusals: [{ code: 'self-check', at, of: at, detail }] };
  }
}
