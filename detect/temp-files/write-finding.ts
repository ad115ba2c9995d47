import type { Check } from '../../core/check.ts';
import type { Finding } from '../../core/finding.ts';
import { compareLocations, type Location } from '../../core/location.ts';
import { describePath } from '../../program/disk/disk-path.ts';
import type { JudgedWrite } from './judge-write.ts';
import type { Touch } from './disk-write.ts';

/** One finding for all writes of the same file or folder; the first of them is its place. */
export function findingsOf(writes: readonly JudgedWrite[]): Finding[] {
  const groups = new Map<string, JudgedWrite[]>();
  for (const judged of writes) {
    const key = keyOf(judged);
    groups.set(key, [...(groups.get(key) ?? []), judged]);
  }
  return [...groups.values()].map(findingOf);
}

/** Writes of a path of which nothing is known stand each for itself. */
function keyOf({ write, verdict }: JudgedWrite): string {
  const [first] = write.paths;
  const place = write.call.file.locate(write.call.path.node);
  if (!first || [first.base, ...first.segments].every((part) => part === '*' || /^\$.*:\d+$/.test(part)))
    return `${place.file}:${place.line}:${place.column}`;
  return `${verdict} ${first.base} ${first.segments.join('/')}`;
}

function findingOf(group: readonly JudgedWrite[]): Finding {
  const [first, ...others] = group as [JudgedWrite, ...JudgedWrite[]];
  const at = placeOf(first.write);
  const readers = group.flatMap((judged) => judged.readers).map(placeOf);
  const uses = distinct([...others.map(({ write }) => placeOf(write)), ...readers]).filter(
    (use) => compareLocations(use, at) !== 0,
  );
  return {
    check: checkOf(first),
    rule: RULES[first.verdict],
    at,
    message: messageOf(first),
    ...(uses.length > 0 && { uses }),
    remedy: REMEDIES[first.verdict],
  };
}

const placeOf = ({ call }: Touch): Location => call.file.locate(call.path.node);

function distinct(all: readonly Location[]): Location[] {
  const sorted = all.toSorted(compareLocations);
  return sorted.filter((one, index) => index === 0 || compareLocations(one, sorted[index - 1]!) !== 0);
}

const RULES = { data: 'disk-data', kept: 'disk-file', secret: 'generated-secret-file', harmless: '' } as const;

const REMEDIES = {
  data: 'Keep it in the database, in Redis or in object storage that all instances share.',
  kept: 'Put it into object storage that all instances share.',
  secret: 'Make the secret once and hand it to every instance in an environment variable.',
  harmless: '',
} as const;

const SETTINGS = /(config|settings?|preferences|options)[^/]*$|(^|\/)\.env/i;

function checkOf({ verdict, isUpload, write }: JudgedWrite): Check {
  if (isUpload) return 'files';
  const isSetting = write.paths.some((path) => SETTINGS.test(describePath(path)));
  return verdict === 'secret' || isSetting ? 'config' : 'temp-files';
}

function messageOf({ verdict, write }: JudgedWrite): string {
  const name = write.paths.map(describePath).find((path) => /[^*/]/.test(path));
  const what = name === undefined ? 'A file' : `'${name}'`;
  if (verdict === 'secret')
    return `${what} is made of chance when it is missing, on the disk of this machine. Two instances make two of them, and what one signed the other refuses.`;
  if (verdict === 'kept')
    return `${what} comes with a request and stays on the disk of this machine. The other instances do not have it.`;
  return `${what} is written to the disk of this machine while requests run, and read by later ones. A request that reaches another instance finds an old file or none.`;
}
