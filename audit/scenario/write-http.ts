import type { Block, DraftRequest } from './block.ts';

/** Blocks as the text of a `.http` file, with `notes` as comments at its head. */
export function writeHttp(blocks: readonly Block[], notes: readonly string[]): string {
  const head = notes.map((note) => `# ${note}\n`).join('');
  return `${head}\n${blocks.flatMap(({ requests }) => requests.map(writeRequest)).join('\n')}`;
}

function writeRequest({
  title,
  name,
  method,
  path,
  headers = {},
  body,
  repeat = 1,
  user,
  socket,
  asserts = [],
}: DraftRequest): string {
  const lines = [
    `### ${title}`,
    ...(name === undefined ? [] : [`# @name ${name}`]),
    ...(user === undefined ? [] : [`# @user ${user}`]),
    ...(socket === undefined ? [] : [`# @socket ${socket}`]),
    ...(repeat === 1 ? [] : [`# @repeat ${repeat}`]),
    `${method} ${path}`,
    ...Object.entries(headers).map(([header, value]) => `${header}: ${value}`),
    ...(body === undefined ? [] : ['', body]),
    ...(asserts.length === 0 ? [] : ['', ...asserts.map((assertion) => `?? ${assertion}`)]),
  ];
  return `${lines.join('\n')}\n`;
}
