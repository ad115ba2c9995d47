import type { Style } from '../ast/style.ts';
import { inStyle } from './in-style.ts';
import { STORAGE_PARTS } from './object-storage-parts.ts';

/** What an app may take from its storage module. */
export const STORAGE_EXPORTS = [
  's3Storage',
  'storedFiles',
  'sendStored',
  'downloadStored',
  'readStored',
  'streamStored',
  'writeStreamStored',
  'writeStored',
  'unlinkStored',
  'removeStored',
  'renameStored',
  'copyStored',
  'accessStored',
  'statStored',
  'storedExists',
  'listStored',
] as const;

export type StorageExport = (typeof STORAGE_EXPORTS)[number];

/** Which functions are wanted, in which language. */
export interface StorageText {
  readonly names: readonly StorageExport[];
  readonly typescript: boolean;
  readonly esm: boolean;
}

const SDK = /\b(S3Client|\w+Command|paginateListObjectsV2)\b/g;
const NODE = ['crypto', 'fs', 'os', 'path'];
const STREAM = /(?<![.\w])(PassThrough|Writable|pipeline)\b/g;

/** The text of the module that keeps an app's files in S3: the functions that are wanted and what those need. */
export function objectStorageModule({ names, typescript, esm }: StorageText, style: Style): string {
  const bodies = partsFor(names).map((name) => STORAGE_PARTS[name]!.text.trim());
  const body = inLanguage(bodies.join('\n\n'), typescript);
  const wanted = names.toSorted((a, b) => STORAGE_EXPORTS.indexOf(a) - STORAGE_EXPORTS.indexOf(b));
  const exported = esm ? markExported(body, wanted) : body;
  const end = esm ? [] : ['', `module.exports = { ${wanted.join(', ')} };`];
  const heads = [...imports(body, { typescript, esm }), ...(typescript ? types(exported) : [])];
  return inStyle([...heads, '', exported, ...end, ''].join('\n'), style);
}

/** The pieces in their order, with all that they need. */
function partsFor(names: readonly string[]): string[] {
  const wanted = new Set<string>(['client']);
  const add = (name: string): void => {
    if (wanted.has(name)) return;
    wanted.add(name);
    STORAGE_PARTS[name]!.needs.forEach(add);
  };
  names.forEach(add);
  return Object.keys(STORAGE_PARTS).filter((name) => wanted.has(name));
}

function inLanguage(text: string, typescript: boolean): string {
  return typescript ? text.replaceAll(/[«»]/g, '') : text.replaceAll(/«[^»]*»/g, '');
}

function markExported(body: string, names: readonly string[]): string {
  const pattern = new RegExp(`^(?=(async )?function (${names.join('|')})\\()`, 'gm');
  return body.replace(pattern, 'export ');
}

function imports(body: string, { typescript, esm }: Pick<StorageText, 'typescript' | 'esm'>): string[] {
  const load = (names: string, from: string): string =>
    esm ? `import ${names} from '${from}';` : `const ${names} = require('${from}');`;
  const stream = distinct(body, STREAM);
  return [
    ...NODE.filter((name) => new RegExp(`(?<![.\\w])${name}\\.`).test(body)).map((name) =>
      load(typescript && esm ? `* as ${name}` : name, name),
    ),
    ...(stream.length > 0 ? [load(`{ ${stream.join(', ')} }`, 'stream')] : []),
    load(`{ ${distinct(body, SDK).join(', ')} }`, '@aws-sdk/client-s3'),
    ...(/\bUpload\b/.test(body) ? [load('{ Upload }', '@aws-sdk/lib-storage')] : []),
  ];
}

/** The types that the text names, and the one that it needs of its own. */
function types(body: string): string[] {
  const has = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(body);
  const take = (names: readonly string[], from: string): string[] => {
    const used = names.filter(has);
    return used.length > 0 ? [`import type { ${used.join(', ')} } from '${from}';`] : [];
  };
  return [
    ...take(['RmOptions', 'Stats'], 'fs'),
    ...take(['Readable'], 'stream'),
    ...take(['GetObjectCommandOutput'], '@aws-sdk/client-s3'),
    ...take(['RequestHandler', 'Response'], 'express'),
    ...take(['DiskStorageOptions', 'StorageEngine'], 'multer'),
    ...(has('Answer') ? ['', 'interface Answer {', '  cacheControl?: string;', '  prepare?: () => void;', '}'] : []),
    ...(has('Done') ? ['', 'type Done = (error: NodeJS.ErrnoException) => void;'] : []),
    ...(has('Named') ? ['', 'type Named = (error: Error | null, name: string) => void;'] : []),
  ];
}

function distinct(text: string, pattern: RegExp): string[] {
  return [...new Set(text.match(pattern))].filter((name) => !name.endsWith('CommandOutput')).toSorted();
}
