import type { SourceFile } from '../../ast/source-file.ts';
import { limiterName } from '../../detect/rate-limits/limiter-name.ts';
import type { LimiterSite } from '../../detect/rate-limits/limiter-sites.ts';
import type { Call } from '../../program/flow/callee.ts';
import type { Program } from '../../program/program.ts';
import { makingOf, type Making } from './makers.ts';
import { parameterPrefix } from './parameter-prefix.ts';
import { spreadParameter } from './spread-parameter.ts';
import type { Obstacle } from './verdict.ts';

/** One call whose options get what shares the counter. */
export interface Target {
  readonly file: SourceFile;
  readonly call: Call;
  /** Which argument holds the options. */
  readonly index: number;
  /** A short name for the key prefix, not unique yet. */
  readonly name: string | undefined;
  /** Placeholders for a template literal, behind the name, that tell limiters of one call apart. */
  readonly suffix?: string;
  /** The prefix that the options have is another limiter's too. */
  readonly clashes?: boolean;
}

/** A target with its name, unique over the app. */
export type Named = Target & { readonly unique: string };

/**
 * Where a limiter gets its store: at its own call; at each call of the function that makes it, where that passes its options
 * on; or an obstacle, where several limiters would share one counter.
 */
export function placementOf(program: Program, site: LimiterSite): readonly Target[] | Obstacle {
  const own: Target = { file: site.file, call: site.call, index: 0, name: site.name };
  if (site.prefixEntry && !site.prefixEntry.value?.isStringLiteral()) return [own];
  const making = makingOf(program, site.file, site.call);
  if (making.kind === 'once') return [own];
  const found = making.kind === 'called' ? byCaller(site, making, own) : undefined;
  return (
    found ?? {
      code: 'factory-shares-prefix',
      at: making.kind === 'called' ? { file: making.file, path: making.maker } : { file: making.file, path: making.at },
    }
  );
}

function byCaller(
  site: LimiterSite,
  making: Extract<Making, { kind: 'called' }>,
  own: Target,
): readonly Target[] | undefined {
  const index = spreadParameter(site, making);
  if (index !== undefined)
    return making.calls.map(({ file, path }) => ({ file, call: path, index, name: limiterName(path) }));
  const suffix = parameterPrefix(site, making);
  return suffix === undefined ? undefined : [{ ...own, suffix }];
}
