import type { Manifest } from './manifest.ts';
import type { Program } from './program.ts';
import { isPageCode } from './page-code.ts';
import { roleIn } from './role-in.ts';

const SERVER =
  /^(express|koa|fastify|hapi|@hapi\/hapi|restify|polka|connect|next|nuxt|@nestjs\/core|@feathersjs\/.*|socket\.io|ws|apollo-server.*|@apollo\/server|graphql-yoga|hono|@hono\/.*|micro|sails|loopback|@adonisjs\/core|h3|nitropack)$/;
const BROWSER =
  /^(react-dom|preact|vue|svelte|@angular\/core|solid-js|lit|jquery|react-native|@ionic\/.*|ember-source)$/;
/** Server files by their path that are not the code of a page: neither their package nor their imports are a browser's. */
export function isServerCode(program: Program, path: string): boolean {
  if (roleIn(program, path) !== 'server') return false;
  return program.remember(
    `server-code:${path}`,
    () => !isBrowserPackage(program.manifestOf(path)) && !isPageCode(program.sources.read(path)),
  );
}

function isBrowserPackage({ dependencies, devDependencies, peerDependencies }: Manifest): boolean {
  const names = [dependencies, devDependencies, peerDependencies].flatMap((list) => Object.keys(list));
  return names.some((name) => BROWSER.test(name)) && !names.some((name) => SERVER.test(name));
}
