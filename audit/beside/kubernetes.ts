import type { Finding } from '../../core/finding.ts';
import type { BesideFacts } from './beside-facts.ts';
import { findEntry, itemsAt, valueAt, type Document } from './entry.ts';
import { isInfrastructure } from './infrastructure.ts';
import { parseCount } from './instance-count.ts';
import { kubernetesVolumeFindings } from './kubernetes-volumes.ts';
import { instancesFindings } from './wording.ts';

/** Copies of one pod; a StatefulSet is left out, because its pods are meant to differ. */
const COPIES = /^(Deployment|ReplicaSet|ReplicationController|DeploymentConfig|Rollout)$/;
const SCALERS: ReadonlyMap<string, string> = new Map([
  ['HorizontalPodAutoscaler', 'maxReplicas'],
  ['ScaledObject', 'maxReplicaCount'],
]);

/** Finds replicas, autoscalers and volumes for uploads; objects refer to each other across files. */
export function kubernetesFindings(documents: readonly Document[], facts: BesideFacts): Finding[] {
  const objects = documents.flatMap(unlist).filter((object) => valueAt(object, 'kind') !== undefined);
  return [
    ...objects.flatMap((object) => [...replicas(object, facts), ...scaler(object, facts)]),
    ...kubernetesVolumeFindings(objects, facts),
  ];
}

/** `kind: List` holds other objects. */
function unlist(document: Document): Document[] {
  return valueAt(document, 'kind') === 'List' ? itemsAt(document, 'items').map(({ items }) => items) : [document];
}

function replicas(object: Document, facts: BesideFacts): Finding[] {
  const entry = findEntry(object, 'spec', 'replicas');
  if (!entry || !COPIES.test(valueAt(object, 'kind') ?? '')) return [];
  const containers = itemsAt(object, 'spec', 'template', 'spec', 'containers');
  if (containers.length > 0 && containers.every(({ items }) => isInfrastructure(valueAt(items, 'image')))) return [];
  const sign = { rule: 'instances-kubernetes', at: entry.at, who: who(object), how: `replicas: ${entry.value}` };
  return instancesFindings(sign, parseCount(entry.value), facts);
}

function scaler(object: Document, facts: BesideFacts): Finding[] {
  const key = SCALERS.get(valueAt(object, 'kind')!);
  const entry = key === undefined ? undefined : findEntry(object, 'spec', key);
  const target = itemsAt(object, 'spec', 'scaleTargetRef');
  if (!entry || valueAt(target, 'kind') === 'StatefulSet' || isInfrastructure(valueAt(target, 'name'))) return [];
  const sign = { rule: 'instances-kubernetes', at: entry.at, who: who(object), how: `${key}: ${entry.value}` };
  return instancesFindings({ ...sign, who: `${sign.who} at its peak` }, parseCount(entry.value), facts);
}

function who(object: Document): string {
  const name = valueAt(object, 'metadata', 'name');
  return `The ${valueAt(object, 'kind')}${name ? ` ${name}` : ''}`;
}
