import type { ChangeSet } from '../../core/change.ts';
import { memoryHost, type MemoryHost, type MemoryOptions } from '../../host/memory/host.ts';
import type { UndoPlan } from './undo.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

export const ROOT = '/app';

/** A host with these files under `/app`. */
export function appHost(texts: Readonly<Record<string, string>>, options: MemoryOptions = {}): MemoryHost {
  const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [`${ROOT}/${path}`, text]));
  return memoryHost({ ...options, files });
}

/** Opens the app; throws what stands in the way. */
export function open(host: MemoryHost): Workspace {
  const opened = openWorkspace(host, ROOT);
  if (opened.kind !== 'open') throw new Error(JSON.stringify(opened));
  return opened.workspace;
}

/** The texts of the app, without what unsticky keeps there. */
export function textsOf(host: MemoryHost): Record<string, string> {
  const texts = Object.entries(host.disk.texts(ROOT)).map(
    ([path, text]) => [path.slice(ROOT.length + 1), text] as const,
  );
  return Object.fromEntries(texts.filter(([path]) => !path.startsWith('.unsticky/')));
}

/** Changes from the texts that are there to others; null deletes. */
export function changesTo(host: MemoryHost, texts: Readonly<Record<string, string | null>>): ChangeSet {
  const now = textsOf(host);
  return Object.entries(texts).map(([path, after]) => ({ path, before: now[path] ?? null, after }));
}

/** Commits a step that makes the texts so. */
export function step(host: MemoryHost, name: string, texts: Readonly<Record<string, string | null>>): void {
  const result = open(host).commit(name, changesTo(host, texts));
  if (result.kind !== 'committed') throw new Error(JSON.stringify(result));
}

/** Plans and writes an undo; the plan says what was kept or why it is refused. */
export async function undo(host: MemoryHost, reference?: string): Promise<UndoPlan> {
  const workspace = open(host);
  const plan = workspace.planUndo(await host.sources(ROOT), reference);
  if (plan.kind === 'planned') {
    const result = workspace.undo(plan);
    if (result.kind !== 'committed') throw new Error(JSON.stringify(result));
  }
  return plan;
}
