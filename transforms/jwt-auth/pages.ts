import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { SessionSite } from '../../detect/sessions/session-sites.ts';
import { callSitesOf } from '../../program/calls.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { HOLE, textOf } from '../../program/values/text.ts';
import type { Obstacle } from './obstacle.ts';

const PAGE = /\.(html?|ejs|hbs|handlebars|mustache|njk|twig|pug|jade)$/i;
const WORDS = ['.render(', '.redirect(', '.sendFile(', '.sendfile(', '.static(', '.send(', '.end(', '.write('];

/** Packages that serve pages by themselves. */
const SERVERS = ['next', 'nuxt', 'vite', 'react-dom', '@vue/server-renderer'];

/** Where the server hands pages to a browser, or sends it elsewhere. */
export function pagesOf(program: Program, { file: of }: SessionSite): Obstacle | undefined {
  const manifest = program.manifestOf(of.path);
  const [server] = SERVERS.flatMap((name) => callSitesOf(program, name));
  if (server) return { code: 'pages', at: server };
  const hasPages = program.sources.others.some((path) => PAGE.test(path) && program.manifestOf(path) === manifest);
  for (const file of program.filesMentioning(WORDS)) {
    if (program.manifestOf(file.path) !== manifest) continue;
    const call = file.all('CallExpression').find((path) => isPage(program, file, path, hasPages));
    if (call) return { code: 'pages', at: { file, path: call } };
  }
  return undefined;
}

function isPage(program: Program, file: SourceFile, call: NodePath, hasPages: boolean): boolean {
  const name = memberNameOf(call.get('callee') as NodePath);
  const [first] = call.get('arguments') as NodePath[];
  if (name === undefined || !first) return false;
  if (name === 'render' || name === 'redirect') return isOnParameter(call);
  if (name === 'static') return hasPages;
  const text = textOf(program, file, first) ?? '';
  if (/^send[fF]ile$/.test(name)) return hasPages || /\.html?$/.test(file.textOf(first.node).replace(/['"`)]*$/, ''));
  return /^(send|end|write)$/.test(name) && /^\s*<[a-z!]/i.test(text.replaceAll(HOLE, ''));
}

/** `res.redirect(…)`, `res.status(302).render(…)`. */
function isOnParameter(call: NodePath): boolean {
  let at = call.get('callee.object') as NodePath;
  while (at.isCallExpression() && at.get('callee').isMemberExpression()) at = at.get('callee.object') as NodePath;
  return at.isIdentifier() && at.scope.getBinding(at.node.name)?.kind === 'param';
}
