import { fieldsRead } from '../../program/express/request-fields.ts';
import { type Route, routesOf } from '../../program/express/routes.ts';
import type { Program } from '../../program/program.ts';
import type { Block, DraftRequest } from './block.ts';
import { bodyOf, madeUp } from './request-body.ts';

const MOST_WRITES = 8;
const MOST_READS = 12;
const LEAVING = /log-?out|sign-?out|logoff|disconnect/i;
const ENDLESS = /events|stream|sse|subscribe|download/i;

/** Writes to routes that use state, each followed by the reads of the same resource. */
export function draftWrites(program: Program, stateful: ReadonlySet<Route>, taken: readonly Route[]): Block[] {
  const all = routesOf(program).filter((route) => !taken.includes(route) && !LEAVING.test(route.path));
  const writes = all.filter(
    (route) => ['POST', 'PUT', 'PATCH'].includes(route.method) && stateful.has(route) && !takesFiles(program, route),
  );
  const reads = all.filter(({ method }) => method === 'GET');
  return writes.slice(0, MOST_WRITES).map((route, index) => {
    const name = `write${index + 1}`;
    const same = reads.filter((read) => isSameResource(read, route)).slice(0, 2);
    const requests = [writeRequest(program, route, name), ...same.map((read) => readRequest(read, route, name))];
    return { kind: 'write', title: `${route.method} ${route.path} writes what others read`, requests };
  });
}

function takesFiles(program: Program, route: Route): boolean {
  return fieldsRead(program, route, 'file').length + fieldsRead(program, route, 'files').length > 0;
}

/** `/todos` and `/todos/:id` speak of the same, `/todos` and `/users` do not. */
function isSameResource(read: Route, write: Route): boolean {
  const [short, long] = [resourceOf(read.path), resourceOf(write.path)].toSorted((a, b) => a.length - b.length) as [
    string,
    string,
  ];
  return short !== '/' && (long === short || long.startsWith(`${short}/`));
}

function resourceOf(path: string): string {
  return path.replace(/\/[:*(].*$/, '') || '/';
}

function writeRequest(program: Program, route: Route, name: string): DraftRequest {
  const fields = fieldsRead(program, route, 'body');
  const values = Object.fromEntries(fields.map((field) => [field, madeUp(field, false)]));
  const path = fillParameters(route.path, () => '1');
  return {
    title: `Write to ${route.path}`,
    name,
    method: route.method,
    path,
    repeat: 2,
    ...bodyOf(program, route, values),
    asserts: ['status < 500'],
  };
}

/** A parameter is what the write has put into its path, else what its answer may call it. */
function readRequest(read: Route, write: Route, name: string): DraftRequest {
  const path = fillParameters(read.path, (parameter) =>
    write.path.includes(`:${parameter}`) ? '1' : `{{${name}.response.body.${parameter}}}`,
  );
  return { title: `Read ${read.path} after it`, method: 'GET', path, repeat: 2, asserts: ['status < 500'] };
}

function fillParameters(path: string, valueOf: (parameter: string) => string): string {
  return path.replace(/:(\w+)(\([^)]*\))?\??/g, (_, parameter: string) => valueOf(parameter));
}

/** Every page without parameters, twice: ids of the host, counters, random values of the process. */
export function draftReads(program: Program): Block[] {
  const pages = routesOf(program).filter(
    ({ method, path }) => method === 'GET' && !/[:*(]/.test(path) && !LEAVING.test(path) && !ENDLESS.test(path),
  );
  const paths = [...new Set(pages.map(({ path }) => path))].slice(0, MOST_READS);
  return paths.map((path) => ({
    kind: 'read',
    title: `GET ${path} is the same everywhere`,
    requests: [{ title: `${path} is the same everywhere`, method: 'GET', path, repeat: 2, asserts: ['status < 500'] }],
  }));
}
