import pc from 'picocolors';

import type { ReadFailure } from '../../core/audit-report.ts';
import { formatLocation } from '../../core/location.ts';
import { plain } from './plain.ts';
import type { TextOptions } from './text-options.ts';
import { wrapIndented } from './wrap.ts';

/** Each file that could not be read, with the parser's own place and what to do. Empty for none. */
export function renderFailures(failures: readonly ReadFailure[], { color, columns }: TextOptions): string {
  const c = pc.createColors(color);
  return failures
    .map(({ at, message }) =>
      [`${c.bold(plain(formatLocation(at)))}  ${c.red('not read')}`, ...wrapIndented(message, '  ', columns)].join(
        '\n',
      ),
    )
    .map((text) => `${text}\n`)
    .join('\n');
}
