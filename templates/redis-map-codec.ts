/** The lines that turn values into text and back, for every client. Parts in ‹› stand in TypeScript only. */
export function codecLines(esm: boolean): string[] {
  return [
    esm
      ? "import { deserialize, serialize } from 'node:v8';"
      : "const { deserialize, serialize } = require('node:v8');",
    '',
    '// JSON where it keeps everything; Date, Map, Set, Buffer, BigInt, undefined and the like go through v8.',
    "const hasOwnJson = (value‹: object›) => 'toJSON' in value && !(value instanceof Date) && !Buffer.isBuffer(value);",
    'const isJson = (value‹: unknown›)‹: boolean› => {',
    "  if (typeof value === 'number') return Number.isFinite(value);",
    "  if (typeof value !== 'object' || value === null) return value === null || typeof value === 'string' || typeof value === 'boolean';",
    '  if (Array.isArray(value)) return value.every(isJson);',
    '  return hasOwnJson(value) || (Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isJson));',
    '};',
    'const encode = (value‹: unknown›)‹: string› =>',
    "  isJson(value) ? JSON.stringify(value) : `v8:${serialize(value).toString('base64')}`;",
    'const decode = (text‹: string›) =>',
    "  text.startsWith('v8:') ? deserialize(Buffer.from(text.slice(3), 'base64')) : JSON.parse(text);",
  ];
}
