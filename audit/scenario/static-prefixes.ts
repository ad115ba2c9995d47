import { callSitesOf } from '../../program/calls.ts';
import { routesOf } from '../../program/express/routes.ts';
import type { Program } from '../../program/program.ts';

/** Under which paths the app serves folders: `/photos` of `app.use('/photos', express.static('uploads'))`. */
export function staticPrefixesOf(program: Program): string[] {
  const statics = [
    ...callSitesOf(program, 'express').filter(({ names }) => names.at(-1) === 'static'),
    ...callSitesOf(program, 'serve-static'),
  ];
  const uses = routesOf(program).filter(
    ({ method, handlers }) =>
      method === 'USE' && handlers.some(({ path }) => statics.some((site) => site.path.node === path.node)),
  );
  return [...new Set(uses.map(({ path }) => path))];
}
