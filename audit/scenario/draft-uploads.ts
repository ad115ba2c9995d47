import type { NodePath } from '@babel/traverse';
import { callSitesOf } from '../../program/calls.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import { fieldsRead } from '../../program/express/request-fields.ts';
import { type Route, routesOf } from '../../program/express/routes.ts';
import type { Program } from '../../program/program.ts';
import { makersOf } from '../../program/values/makers.ts';
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

/** The name of the form's file field: of a multer middleware, or of `req.files.name`. */
function fileFieldOf(program: Program, route: Route): string | undefined {
  const named = route.handlers.flatMap(({ file, path }) => {
    const isMulter =
      path.isCallExpression() &&
      makersOf(program, file, path).some((maker) => maker?.kind === 'package' && maker.name === 'multer');
    return isMulter ? [multerField(path)] : [];
  });
  if (named.length > 0) return named[0];
  return callSitesOf(program, 'express-fileupload').length > 0 ? fieldsRead(program, route, 'files')[0] : undefined;
}

function multerField(call: NodePath): string {
  const [first] = call.get('arguments') as NodePath[];
  if (memberNameOf(call.get('callee') as NodePath) === 'any' || !first) return 'file';
  if (first.isStringLiteral()) return first.node.value;
  let name = 'file';
  first.traverse({
    ObjectProperty: (property) =>
      void (property.get('value').isStringLiteral() && (name = (property.node.value as { value: string }).value)),
  });
  return name;
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
