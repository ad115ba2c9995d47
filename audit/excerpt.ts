import type { Finding } from '../core/finding.ts';

const SECRET_KEY = /secret|passw(or)?d|passphrase|token|api_?-?key|private_?-?key|credential|salt/i;
const LITERAL = /(["'`])((?:\\.|(?!\1).)*)\1/g;
const MASK = '***';

/** The source line of a finding, trimmed, without what may be a secret: reports are sent around. */
export function excerpt({ at, check }: Finding, text: string): string {
  const line = (text.split(/\r\n|\r|\n/, at.line)[at.line - 1] ?? '').trim();
  const isSecretLine = check === 'auth' || check === 'config' || SECRET_KEY.test(line);
  return maskPasswords(isSecretLine ? maskLiterals(line) : line);
}

/** Masks string literals, but for module names and names of environment variables. */
function maskLiterals(line: string): string {
  return line.replace(LITERAL, (literal, quote: string, content: string, offset: number) => {
    const before = line.slice(0, offset);
    const isName = /(\bfrom|\bimport|\brequire\s*\(|\bimport\s*\(|\benv\s*\[)\s*$/.test(before) || content.length === 0;
    return isName ? literal : quote + MASK + quote;
  });
}

/** `redis://user:secret@host` keeps all but the secret. */
function maskPasswords(line: string): string {
  return line.replace(/(\w:\/\/[^\s/:@'"`]*:)[^\s/@'"`]+@/g, `$1${MASK}@`);
}
