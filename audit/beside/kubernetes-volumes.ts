import type { Finding } from '../../core/finding.ts';
import type { BesideFacts } from './beside-facts.ts';
import { findEntry, itemsAt, valueAt, type Document } from './entry.ts';
import { findUploadFolder } from './upload-folder.ts';
import { uploadVolumeFinding } from './wording.ts';

/** Finds mounts of an upload folder whose volume only one machine, or only one pod, can see. */
export function kubernetesVolumeFindings(objects: readonly Document[], facts: BesideFacts): Finding[] {
  const claims = new Map(objects.filter(isLocalClaim).map((claim) => [valueAt(claim, 'metadata', 'name'), claim]));
  return objects.flatMap((object) => {
    const pod = podOf(object);
    const local = new Map([...volumesOf(pod, (name) => claims.has(name)), ...templatesOf(object)]);
    return itemsAt(pod, 'containers').flatMap((container) =>
      itemsAt(container.items, 'volumeMounts').flatMap(({ items }) => mountFindings(items, local, facts)),
    );
  });
}

function podOf(object: Document): Document {
  return valueAt(object, 'kind') === 'Pod' ? itemsAt(object, 'spec') : itemsAt(object, 'spec', 'template', 'spec');
}

/** `ReadWriteOnce`: one node at a time; a claim that also offers `ReadWriteMany` can be shared. */
function isLocalClaim(object: Document): boolean {
  const modes = itemsAt(object, 'spec', 'accessModes').map(({ value }) => value ?? '');
  return modes.length > 0 && modes.every((mode) => /^ReadWriteOnce(Pod)?$/.test(mode));
}

/** The names of local volumes, each with the words for it. */
function volumesOf(pod: Document, isLocal: (claim: string) => boolean): [string, string][] {
  return itemsAt(pod, 'volumes').flatMap(({ items }): [string, string][] => {
    const name = valueAt(items, 'name') ?? '';
    const claim = valueAt(items, 'persistentVolumeClaim', 'claimName');
    if (claim !== undefined && isLocal(claim)) return [[name, `ReadWriteOnce claim ${claim}`]];
    const kind = ['hostPath', 'emptyDir'].find((kind) => findEntry(items, kind));
    return kind ? [[name, kind]] : [];
  });
}

/** A StatefulSet makes a claim for each pod. */
function templatesOf(object: Document): [string, string][] {
  return itemsAt(object, 'spec', 'volumeClaimTemplates').flatMap(({ items }): [string, string][] => {
    const name = valueAt(items, 'metadata', 'name') ?? '';
    return isLocalClaim(items) ? [[name, `ReadWriteOnce claim ${name} of each pod`]] : [];
  });
}

function mountFindings(mount: Document, local: ReadonlyMap<string, string>, facts: BesideFacts): Finding[] {
  const path = findEntry(mount, 'mountPath');
  const volume = local.get(valueAt(mount, 'name') ?? '');
  const folder = path?.value === undefined ? undefined : findUploadFolder(path.value, '', facts);
  if (!path || volume === undefined || folder === undefined) return [];
  const sign = { rule: 'upload-volume-kubernetes', at: path.at, who: 'Kubernetes', how: `${path.value}, ${volume}` };
  return [uploadVolumeFinding(sign, folder)];
}
