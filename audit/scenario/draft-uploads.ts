import type { NodePath } from '@babel/traverse';
import { callSitesOf } from '../../program/calls.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { memberNameOf, type Place } from '../../program/flow/place.ts';
import { routesTouching } from '../../program/express/routes-touching.ts';
import { fieldsRead } from '../../program/express/request-fields.ts';
import { type Route, routesOf } from '../../program/express/routes.ts';
import type { Program } from '../../program/program.ts';
import type { Block } from './block.ts';
import { madeUp } from './request-body.ts';

const BOUNDARY = 'unsticky-boundary';
/** What the file holds; a filter that looks into it refuses it, and the trial says so. */
export const FILE_TEXT = 'kept by unsticky verify';
const MOST_UPLOADS = 3;

/** An upload with a small file for each route that takes one; a trial tells where it can be fetched again. */
export function draftUploads(program: Program): Block[] {
  const uploads = routesOf(program).flatMap((route) => {
    const field = fileFieldOf(program, route);
    return field === undefined || route.method === 'USE' || /[:*]/.test(route.path) ? [] : [{ route, field }];
  });
  return uploads.slice(0, MOST_UPLOADS).map(({ route, field }, index) => ({
    kind: 'upload',
    title: `${route.method} ${route.path} keeps a file`,
    requests: [
      {
        title: `Upload to ${route.path}`,
        name: `upload${index + 1}`,
        method: route.method,
        path: route.path,
        ...multipart(program, route, field),
        asserts: ['status < 400'],
      },
    ],
  }));
}

/** The name of the form's file field: what multer is asked for, or `req.files.name` of express-fileupload. */
function fileFieldOf(program: Program, route: Route): string | undefined {
  const asked = multerCalls(program).find(({ routes }) => routes.includes(route));
  if (asked) return asked.field;
  return callSitesOf(program, 'express-fileupload').length > 0 ? fieldsRead(program, route, 'files')[0] : undefined;
}

interface MulterCall {
  readonly field: string;
  readonly routes: readonly Route[];
}

/** Each `upload.single('photo')`, as middleware or called by hand, with the routes that run it. */
function multerCalls(program: Program): readonly MulterCall[] {
  return program.remember('multer-calls', () => {
    const made = callSitesOf(program, 'multer').map(({ file, path }): Place => ({ file, path, steps: [] }));
    return [...made, ...leavesOf(program, made)].flatMap(({ file, path }) => {
      const call = path.key === 'object' && path.parentPath?.key === 'callee' ? path.parentPath.parentPath : undefined;
      const name = path.parentPath && memberNameOf(path.parentPath);
      if (!call?.isCallExpression() || !/^(single|array|fields|any)$/.test(name ?? '')) return [];
      const touched = routesTouching(program, [file.locate(call.node)]).filter(({ by }) => by === 'handlers');
      return [{ field: multerField(call), routes: touched.map(({ route }) => route) }];
    });
  });
}

function multerField(call: NodePath): string {
  const [first] = call.get('arguments') as NodePath[];
  if (!first) return 'file';
  if (first.isStringLiteral()) return first.node.value;
  const names: string[] = [];
  first.traverse({
    StringLiteral: ({ node, parentPath }) => void (parentPath.isObjectProperty() && names.push(node.value)),
  });
  return names[0] ?? 'file';
}

function multipart(program: Program, route: Route, field: string): { headers: Record<string, string>; body: string } {
  const others = fieldsRead(program, route, 'body').flatMap((name) => [
    `--${BOUNDARY}`,
    `Content-Disposition: form-data; name="${name}"`,
    '',
    String(madeUp(name, false)),
  ]);
  const file = [
    `--${BOUNDARY}`,
    `Content-Disposition: form-data; name="${field}"; filename="unsticky.png"`,
    'Content-Type: image/png',
    '',
    FILE_TEXT,
  ];
  return {
    headers: { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` },
    body: [...others, ...file, `--${BOUNDARY}--`].join('\n'),
  };
}
