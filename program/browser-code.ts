import type { Manifest } from './manifest.ts';
import type { Program } from './program.ts';
import { roleIn } from './role-in.ts';

const SERVER =
  /^(express|koa|fastify|hapi|@hapi\/hapi|restify|polka|connect|next|nuxt|@nestjs\/core|@feathersjs\/.*|socket\.io|ws|apollo-server.*|@apollo\/server|graphql-yoga|hono|@hono\/.*|micro|sails|loopback|@adonisjs\/core|h3|nitropack)$/;
const BROWSER =
  /^(react-dom|preact|vue|svelte|@angular\/core|solid-js|lit|jquery|react-native|@ionic\/.*|ember-source)$/;
const TAKES_BROWSER =
  /(?:from|require\()\s*['"](?:react|react-dom|react-dom\/client|react-redux|preact|vue|svelte|@angular\/[\w-]+|solid-js|jquery)(?:\/[\w-]+)?['"]|^\s*['"]use client['"]/m;
const DOM =
  /\bdocument\.(?:getElementById|querySelector|createElement|addEventListener|body|cookie)\b|\bwindow\.(?:location|addEventListener|localStorage|document)\b|\bself\.addEventListener\(\s*['"](?:fetch|install|activate)/;
const TAKES_NODE =
  /(?:from|require\()\s*['"](?:node:)?(?:express|fs|fs\/promises|path|http|https|net|os|child_process|crypto|cluster|koa|fastify|ws|socket\.io|mongoose|pg|puppeteer|playwright)['"]/;
const RENDERS_ON_SERVER =
  /react-dom\/server|renderToString|renderToPipeableStream|vue-server-renderer|@vue\/server-renderer/;

/** Server files by their path that are not the code of a page: neither their package nor their imports are a browser's. */
export function isServerCode(program: Program, path: string): boolean {
  if (roleIn(program, path) !== 'server') return false;
  return program.remember(
    `server-code:${path}`,
    () => !isBrowserPackage(program.manifestOf(path)) && !isPageCode(program.sources.read(path)),
  );
}

function isBrowserPackage({ dependencies, devDependencies }: Manifest): boolean {
  const names = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
  return names.some((name) => BROWSER.test(name)) && !names.some((name) => SERVER.test(name));
}

/** The text takes in a browser's framework or touches a document, and nothing of Node's. */
export function isPageCode(text: string): boolean {
  if (RENDERS_ON_SERVER.test(text) || TAKES_NODE.test(text)) return false;
  return TAKES_BROWSER.test(text) || DOM.test(text);
}
