import type { BesideFile } from './beside-facts.ts';

const DOCUMENT = /\.(ya?ml|json|tf|tofu)$|(^|\/)\.ebextensions\/[^/]+\.config$/i;
const OTHER = /(^|\/)(package-lock|npm-shrinkwrap|pnpm-lock|tsconfig[^/]*|composer)\.(json|ya?ml)$/i;

const AFFINITY = '[aA]ffinity|[sS]tickiness|CookieStickinessPolicy';
const MAPS = 'consistentHash|sessionPersistence|loadBalancerPolicy|accessModes|formation';
const COUNTS =
  'replicas|maxReplicas|maxReplicaCount|replicaCount|scale|instances|instance_count|numInstances|DesiredCount|desired_count|' +
  'desired_capacity|min_size|MinSize|[\\w./]*minScale|min_instance_count|worker_count|heroku_formation';
const COMMANDS = '\\b(pm2|gcloud|heroku)\\b|\\bdocker[ -]compose\\b';

const YAML_TRIGGER = new RegExp(
  [
    `${AFFINITY}|[sS]ticky|hash-by|cookie-persistence|load-balance\\b|openshift\\.io/balance|load_?[dD]istribution`,
    `\\b(${MAPS}|volumes|${COUNTS})\\b`,
    COMMANDS,
  ].join('|'),
);

/** Translations and data are JSON too, and prose holds these words: only names count, and the words of a command. */
const JSON_TRIGGER = new RegExp(
  [
    `"[\\w./-]*(${AFFINITY})[\\w./]*"\\s*[:,\\]]|"stickiness\\.|"StickinessEnabled"`,
    '"([^"\\s]*[./])?sticky([-._][^"\\s]*)?"\\s*:|"loadDistribution"',
    `"(${MAPS}|${COUNTS})"\\s*:`,
    COMMANDS,
  ].join('|'),
);

/** JSON of this size, in UTF-16 units, is data, not configuration, and slow to read. */
const LARGEST_JSON = 200_000;

/** Whether a path names a file of keys and values: YAML, JSON, Terraform. */
export function isDocumentFile(path: string): boolean {
  return DOCUMENT.test(path) && !OTHER.test(path);
}

/** Whether such a file holds a word that matters; all others are not parsed. */
export function hasDocumentTrigger({ path, text }: BesideFile): boolean {
  if (!path.endsWith('.json')) return YAML_TRIGGER.test(text);
  return text.length <= LARGEST_JSON && JSON_TRIGGER.test(text);
}
