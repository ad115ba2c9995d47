import type { Recorded } from './recorded.ts';
import { textsIn } from './texts-in.ts';

/** Headers of a request that belong to it and not to the browser or the connection. */
const KEPT = /^(authorization|content-type|accept|x-(?!forwarded|unsticky|requested-with$).*)$/;
/** Lines that end a body. */
const READ_AS_SCENARIO = /^(###|\?\?\s)/m;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** What a browser fetches by itself. */
const ASSET = /\.(css|js|mjs|map|png|jpe?g|gif|svg|ico|webp|avif|woff2?|ttf)(\?|$)/i;
/** Shorter texts occur by chance. */
const SHORTEST = 8;

/**
 * A recorded visit as the text of a `.http` file. What an answer gave and a later request sends (a token, an id) becomes a
 * capture; the status of each answer an assertion; cookies are left to the cookie jar, pictures and scripts out.
 */
export function writeScenario(visit: readonly Recorded[]): string {
  const kept = visit.filter(({ method, path }) => METHODS.has(method) && !(method === 'GET' && ASSET.test(path)));
  const texts = kept.map(() => new Set<string>());
  const requests = kept.map((recorded, index) =>
    captured(recorded, kept.slice(0, index), (source) => texts[source]!.add('used')),
  );
  return requests
    .map((recorded, index) => writeRequest(recorded, texts[index]!.size > 0 ? `r${index + 1}` : undefined))
    .join('\n');
}

/** A request whose values that came from earlier answers are captures; `use` is told whose. */
function captured(recorded: Recorded, earlier: readonly Recorded[], use: (index: number) => void): Recorded {
  const known = earlier.flatMap(({ answer }, index) =>
    textsIn(answer).map(({ path, value }) => ({ index, path, value })),
  );
  const long = known.filter(({ value }) => value.length >= SHORTEST).toReversed();
  const replace = (text: string): string => {
    const found = long.find(({ value }) => text.includes(value));
    if (!found) return text;
    use(found.index);
    const [before, ...after] = text.split(found.value);
    return `${before}{{r${found.index + 1}.response.body.${found.path}}}${after.join(found.value)}`;
  };
  const headers = Object.entries(recorded.headers).map(([name, value]) => [
    name,
    KEPT.test(name) ? replace(value) : value,
  ]);
  return {
    ...recorded,
    path: replace(recorded.path),
    body: replace(recorded.body),
    headers: Object.fromEntries(headers),
  };
}

function writeRequest({ method, path, headers, body, status }: Recorded, name: string | undefined): string {
  if (READ_AS_SCENARIO.test(body))
    return `# Left out: ${method} ${path}, because its body holds lines that stand for something here.\n`;
  const own = Object.entries(headers).filter(([header, value]) => KEPT.test(header) && value !== '*/*');
  const lines = [
    `### ${method} ${path.replace(/[?{].*$/, '')}`,
    ...(name === undefined ? [] : [`# @name ${name}`]),
    `${method} ${path}`,
    ...own.map(([header, value]) => `${header}: ${value}`),
    ...(body === '' ? [] : ['', body.replace(/\r\n/g, '\n')]),
    // 304 depends on what the browser had already.
    ...(status === undefined || status === 304 ? [] : ['', `?? status == ${status}`]),
  ];
  return `${lines.join('\n')}\n`;
}
