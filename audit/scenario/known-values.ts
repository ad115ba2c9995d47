import type { Exchange } from '../../verify/scenario/exchange.ts';
import type { Block, DraftRequest } from './block.ts';
import { textsIn } from '../../verify/record/texts-in.ts';

/** Values by name that the app itself has shown in its answers, e.g. `id` → `bell`. */
export type KnownValues = ReadonlyMap<string, string>;

/** The first value of each name in the JSON of answers. */
export function knownValues(answers: readonly Exchange[]): KnownValues {
  const fields = answers.filter(({ status }) => status < 300).flatMap(({ body }) => textsIn(body));
  const named = fields.map(
    ({ path, value }) =>
      [
        path
          .split('.')
          .at(-1)!
          .replace(/\[\d+\]$/, ''),
        value,
      ] as const,
  );
  return new Map(named.toReversed());
}

/** A block with made-up values replaced by values that the app knows; undefined where there is nothing to replace. */
export function withKnownValues(block: Block, known: KnownValues): Block | undefined {
  const requests = block.requests.map((request) => ({ ...request, ...replaced(request, known) }));
  const isSame = requests.every(
    ({ path, body }, index) => path === block.requests[index]!.path && body === block.requests[index]!.body,
  );
  return isSame ? undefined : { ...block, requests };
}

function replaced({ path, body, title }: DraftRequest, known: KnownValues): Partial<DraftRequest> {
  const parameter = /:(\w+)/.exec(title)?.[1] ?? '';
  const id = known.get(parameter) ?? known.get('id');
  const filled =
    parameter !== '' && id !== undefined ? { path: path.replace(/\/1(?=\/|$)/, `/${encodeURIComponent(id)}`) } : {};
  if (body === undefined) return filled;
  const json = body.replace(/"(\w+)":(?:"unsticky"|1)(?=[,}])/g, (whole, name: string) =>
    known.has(name) ? `"${name}":${JSON.stringify(known.get(name))}` : whole,
  );
  const form = json.replace(/\b(\w+)=unsticky(?=&|$)/g, (whole, name: string) =>
    known.has(name) ? `${name}=${encodeURIComponent(known.get(name)!)}` : whole,
  );
  return { ...filled, body: form };
}
