import { posix } from 'node:path';
import type { Finding } from '../../core/finding.ts';
import type { BesideFacts } from './beside-facts.ts';
import { findEntry, itemsAt, valueAt, type Document, type Entry } from './entry.ts';
import { isInfrastructure } from './infrastructure.ts';
import { parseCount } from './instance-count.ts';
import { findUploadFolder } from './upload-folder.ts';
import { instancesFindings, uploadVolumeFinding } from './wording.ts';

/** Finds several copies of the app, and upload folders on a volume, in a compose or stack file. */
export function composeFindings(document: Document, facts: BesideFacts): Finding[] {
  if (!isCompose(document)) return [];
  const fragments = document.filter(({ key }) => key.startsWith('x-'));
  return [...itemsAt(document, 'services'), ...fragments]
    .filter((service) => !isInfrastructure(service.key) && !isInfrastructure(valueAt(service.items, 'image')))
    .flatMap((service) => [...copies(service, facts), ...volumes(service, facts)]);
}

/** By content, or by name for an override file that only adds to a service. */
function isCompose(document: Document): boolean {
  const services = itemsAt(document, 'services');
  const hasImage = services.some(({ items }) => findEntry(items, 'image') ?? findEntry(items, 'build'));
  return hasImage || services.some(({ at }) => /compose/.test(posix.basename(at.file)));
}

function copies({ key, items }: Entry, facts: BesideFacts): Finding[] {
  const entries = [findEntry(items, 'scale'), findEntry(items, 'deploy', 'replicas')];
  return entries.flatMap((entry) => {
    if (!entry) return [];
    const how = `${entry.key}: ${entry.value} of ${key}`;
    return instancesFindings(
      { rule: 'instances-compose', at: entry.at, who: 'Docker Compose', how },
      parseCount(entry.value),
      facts,
    );
  });
}

function volumes({ items }: Entry, facts: BesideFacts): Finding[] {
  return itemsAt(items, 'volumes').flatMap((volume) => {
    const { source, target } = mountOf(volume);
    const from = posix.dirname(volume.at.file);
    const isHostPath = source !== undefined && /^\.{0,2}\//.test(source);
    const folder =
      (target === undefined ? undefined : findUploadFolder(target, from, facts)) ??
      (isHostPath ? findUploadFolder(source, from, facts) : undefined);
    if (folder === undefined) return [];
    const how = source === undefined ? target! : `${source}:${target}`;
    return [uploadVolumeFinding({ rule: 'upload-volume-compose', at: volume.at, who: 'Docker Compose', how }, folder)];
  });
}

/** `./uploads:/app/uploads:ro`, `/app/uploads`, or the long form; a tmpfs is no disk. */
function mountOf({ value, items }: Entry): {
  readonly source: string | undefined;
  readonly target: string | undefined;
} {
  if (value === undefined) {
    const isDisk = valueAt(items, 'type') !== 'tmpfs';
    return { source: valueAt(items, 'source'), target: isDisk ? valueAt(items, 'target') : undefined };
  }
  const [first, second] = value.split(/:(?![\\?-])/);
  return second === undefined ? { source: undefined, target: first } : { source: first, target: second };
}
