import type { Finding } from '../../core/finding.ts';
import { compareLocations } from '../../core/location.ts';
import type { BesideFacts, BesideFile } from './beside-facts.ts';
import { dockerfileFindings } from './dockerfile.ts';
import { hasDocumentTrigger, isDocumentFile } from './document-files.ts';
import { documentFindings } from './documents.ts';
import { haproxyFindings } from './haproxy.ts';
import { nginxFindings } from './nginx.ts';
import { otherProxyFindings } from './other-proxies.ts';
import { pm2ModuleFindings } from './pm2.ts';
import { scriptLineFindings } from './script-lines.ts';

/** Files of one kind: how they are called, a word that one must hold to be read, and what reads it. */
interface Kind {
  readonly path: RegExp;
  readonly trigger: RegExp;
  readonly find: (file: BesideFile, facts: BesideFacts) => Finding[];
}

const KINDS: readonly Kind[] = [
  {
    path: /(^|\/)nginx[^/]*$|\.conf$|\.conf\.\w+$|\.nginx$|(^|\/)(sites-available|sites-enabled|conf\.d)\/[^/]+$/i,
    trigger: /\bupstream\b|\bmap\b/,
    find: nginxFindings,
  },
  {
    path: /\.cfg(\.\w+)?$|(^|\/)haproxy[^/]*\.(conf|tmpl|template|j2)$/i,
    trigger: /\b(balance|cookie|stick|appsession)\b/,
    find: haproxyFindings,
  },
  {
    path: /caddy|\.conf$|\.htaccess$|(^|\/)sites-(available|enabled)\//i,
    trigger: /\blb_policy\b|stickysession/i,
    find: otherProxyFindings,
  },
  { path: /(^|\/)(ecosystem|pm2|process(es)?)[^/]*\.[cm]?[jt]s$/i, trigger: /\binstances\b/, find: pm2ModuleFindings },
  { path: /(^|\/)(Dockerfile|Containerfile)[^/]*$|\.dockerfile$/i, trigger: /\bVOLUME\b/i, find: dockerfileFindings },
  {
    path: /(^|\/)(Procfile|Makefile|Dockerfile|Containerfile)[^/]*$|\.(sh|dockerfile)$/i,
    trigger: /\b(pm2|--scale|heroku|gcloud)\b/,
    find: scriptLineFindings,
  },
];

/** Whether a path names a file that may say something about instances, stickiness or upload folders. */
export function isBesideFile(path: string): boolean {
  return isDocumentFile(path) || KINDS.some((kind) => kind.path.test(path));
}

/**
 * Finds, in the files beside the code, balancers that pin clients to an instance, several instances of an app that holds
 * state, and upload folders on the disk of one machine. Pure; files that are of no known kind are passed over, and none
 * is parsed unless it holds a word that matters. Sorted by place.
 */
export function besideFindings(files: readonly BesideFile[], facts: BesideFacts): Finding[] {
  const single = files.flatMap((file) =>
    KINDS.filter(({ path, trigger }) => path.test(file.path) && trigger.test(file.text)).flatMap((kind) =>
      kind.find(file, facts),
    ),
  );
  const documents = files.filter((file) => isDocumentFile(file.path) && hasDocumentTrigger(file));
  return [...single, ...documentFindings(documents, facts)].toSorted((a, b) => compareLocations(a.at, b.at));
}
