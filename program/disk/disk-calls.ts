import type { NodePath } from '@babel/traverse';
import type { CallExpression, NewExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { callSitesOf } from '../calls.ts';
import { serverImporters } from '../flow/exported.ts';
import { memberNameOf } from '../flow/place.ts';
import type { Program } from '../program.ts';
import { evaluate, wholeValue } from '../values/evaluate.ts';
import { pathsImporting } from '../modules/specifier-index.ts';
import { requiredSpecifier } from '../modules/required.ts';
import { FS_PACKAGES } from './fs-packages.ts';
import { imageWrites } from './image-writes.ts';
import { METHODS, type DiskCall, type DiskVerb } from './disk-call.ts';

type Call = NodePath<CallExpression | NewExpression>;

/** Packages that are one function: write-file-atomic(path, data), rimraf(path). */
const FUNCTIONS: Readonly<Record<string, DiskVerb>> = {
  'write-file-atomic': 'write',
  rimraf: 'remove',
  del: 'remove',
  'write-json-file': 'write',
  'load-json-file': 'read',
};
const SENDING = new Set(['sendFile', 'sendfile', 'download']);
const SERVING = [
  // All files of an app import express: only those that spell the export are looked through.
  { name: 'express', exported: 'static', words: ['.static', 'static:', 'static }', 'static,'] },
  { name: 'serve-static', exported: undefined, words: undefined },
  { name: 'serve-index', exported: undefined, words: undefined },
  { name: 'koa-static', exported: undefined, words: undefined },
];
/** A file that makes promises of Node's own functions may hand them out. */
const WRAPPED = /\b(promisify|promisifyAll|pify)\(\s*(fs|require)\b/;
const SENT = ['.sendFile(', '.sendfile(', '.download('];

/** Every call in server files that reads, writes, moves, removes or publishes something on disk. */
export function diskCallsOf(program: Program): readonly DiskCall[] {
  return program.remember('disk-calls', () => [
    ...filesWithCalls(program).flatMap((file) => callsIn(file).flatMap((path) => diskCall(program, file, path) ?? [])),
    ...SERVING.flatMap(({ name, exported, words }) =>
      callSitesOf(program, name, words).flatMap(({ file, path, names }) =>
        isExport(names, exported) ? served(file, path) : [],
      ),
    ),
    ...loadedJson(program),
    ...movedUploads(program),
    ...imageWrites(program),
  ]);
}

/** Files that take in a package of these and spell one of its methods, or that import such a file's own versions of them. */
function filesWithCalls(program: Program): readonly SourceFile[] {
  const methods = [...Object.keys(METHODS), ...Object.keys(FUNCTIONS)];
  const taking = [...FS_PACKAGES, ...Object.keys(FUNCTIONS)].flatMap((name) =>
    pathsImporting(program, name, ['server']),
  );
  const paths = [...new Set(taking)].filter((path) => program.sources.mentions(path, methods));
  const own = paths.flatMap((path) => program.file(path) ?? []);
  const users = own
    .filter(({ text }) => WRAPPED.test(text))
    .flatMap((file) => serverImporters(program, file).map((importer) => importer.file));
  return [...new Set([...own, ...users, ...program.filesMentioning(SENT)])];
}

function callsIn(file: SourceFile): Call[] {
  const all: Call[] = [...file.all('CallExpression'), ...file.all('NewExpression')];
  return all.toSorted((a, b) => a.node.start! - b.node.start!);
}

function isExport(names: readonly string[], exported: string | undefined): boolean {
  const last = names.filter((name) => name !== 'default').at(-1);
  return last === exported;
}

function served(file: SourceFile, path: Call): DiskCall[] {
  const [target] = path.get('arguments') as NodePath[];
  return target ? [{ file, path, verb: 'serve', target }] : [];
}

function diskCall(program: Program, file: SourceFile, path: Call): DiskCall | undefined {
  const [first] = path.get('arguments') as NodePath[];
  if (!first) return undefined;
  const callee = path.get('callee') as NodePath;
  if (SENDING.has(memberNameOf(callee) ?? '')) return { file, path, verb: 'send', target: first };
  const method = diskMethod(program, file, callee);
  const verb = method === undefined ? undefined : (METHODS[method] ?? FUNCTIONS[method]);
  return verb && withArguments(file, path, verb);
}

/** The name in METHODS or FUNCTIONS that a callee stands for. */
function diskMethod(program: Program, file: SourceFile, callee: NodePath): string | undefined {
  if (callee.isIdentifier({ name: 'require' }) || callee.isImport()) return undefined;
  const name = memberNameOf(callee);
  const plain = name?.replace(/(Sync|Async)$/, '');
  if (plain !== undefined && !(plain in METHODS) && !(plain in FUNCTIONS) && plain !== 'sync' && plain !== 'default')
    return undefined;
  return ofPackage(program, file, callee) ?? promisified(program, file, callee, plain);
}

function ofPackage(program: Program, file: SourceFile, path: NodePath): string | undefined {
  const value = wholeValue(program, evaluate(program, file, path));
  if (value.kind !== 'package') return undefined;
  if (value.name in FUNCTIONS) return value.name;
  return FS_PACKAGES.has(value.name) ? value.names.at(-1)?.replace(/(Sync|Async)$/, '') : undefined;
}

/** `promisify(fs.writeFile)` called by its name, and methods of `promisifyAll(fs)` or `pify(fs)`. */
function promisified(
  program: Program,
  file: SourceFile,
  callee: NodePath,
  name: string | undefined,
): string | undefined {
  const object = name === undefined ? callee : (callee.get('object') as NodePath);
  const value = wholeValue(program, evaluate(program, file, object));
  if (value.kind !== 'node' || !value.path.isCallExpression()) return undefined;
  const maker = value.path.get('callee') as NodePath;
  const [first] = value.path.get('arguments') as NodePath[];
  if (
    !first ||
    !/^(promisify|promisifyAll|pify|default)$/.test(
      memberNameOf(maker) ?? (maker.isIdentifier() ? maker.node.name : ''),
    )
  )
    return undefined;
  if (name === undefined) return ofPackage(program, value.file, first);
  const whole = wholeValue(program, evaluate(program, value.file, first));
  return whole.kind === 'package' && FS_PACKAGES.has(whole.name) ? name : undefined;
}

function withArguments(file: SourceFile, path: Call, verb: DiskVerb): DiskCall {
  const [first, second, third] = path.get('arguments') as NodePath[];
  if ((verb === 'copy' || verb === 'move') && second) return { file, path, verb, source: first!, target: second };
  const flags = [second, third].map((option) => (option?.node ? file.textOf(option.node) : ''));
  if (verb === 'write' && flags.some((text) => /flags?['"]?\s*:\s*['"]a/.test(text)))
    return { file, path, verb: 'append', target: first!, ...(second && { content: second }) };
  if (/\.open(Sync)?$/.test(path.get('callee').toString()) && /^['"][wa]/.test(flags[0]!))
    return { file, path, verb: flags[0]!.includes('a') ? 'append' : 'write', target: first! };
  return { file, path, verb, target: first!, ...(verb === 'write' && second && { content: second }) };
}

/** `req.files.image.mv(path)`, in an app that uses express-fileupload. */
function movedUploads(program: Program): DiskCall[] {
  if (callSitesOf(program, 'express-fileupload').length === 0) return [];
  return program.filesMentioning(['.mv(']).flatMap((file) =>
    file.all('CallExpression').flatMap((path): DiskCall[] => {
      const callee = path.get('callee') as NodePath;
      const [target] = path.get('arguments') as NodePath[];
      if (memberNameOf(callee) !== 'mv' || !target) return [];
      return [{ file, path, verb: 'move', source: callee.get('object') as NodePath, target, isUpload: true }];
    }),
  );
}

/** `require('./db.json')`: what is on disk when the process starts. */
function loadedJson(program: Program): DiskCall[] {
  const quoted = [`.json'`, `.json"`];
  return program.filesMentioning(quoted).flatMap((file) =>
    file.all('CallExpression').flatMap((path): DiskCall[] => {
      const isJson = requiredSpecifier(path)?.match(/^\..*\.json$/);
      return isJson ? [{ file, path, verb: 'load', target: path.get('arguments')[0] as NodePath }] : [];
    }),
  );
}
