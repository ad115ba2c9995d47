import type { Exchange } from '../../verify/scenario/exchange.ts';
import type { Block, DraftRequest } from './block.ts';
import { FILE_TEXT } from './draft-uploads.ts';
import type { Fitted } from './fit.ts';
import { textsIn } from '../../verify/record/texts-in.ts';

const MOST_GUESSES = 24;

/** The first time it adds all addresses where the file may be, the second time it keeps the one that gave it back. */
export function fitUpload(block: Block, rounds: readonly Exchange[][], staticPrefixes: readonly string[]): Fitted {
  const [upload, ...fetches] = block.requests;
  const answer = rounds[0]?.[0];
  if (!upload || !answer || answer.status === 0 || answer.status >= 400) {
    return {
      gap: `${block.title}: it answers ${answer?.status || 'nothing'} to a small text file called unsticky.png`,
    };
  }
  if (fetches.length === 0) return fetchesOf(block, upload, answer, staticPrefixes);
  const found = fetches.find((_, index) => rounds[index + 1]?.[0]?.body.includes(FILE_TEXT));
  if (!found) return unknown(block);
  return {
    block: {
      ...block,
      requests: [upload, { ...found, repeat: 2, asserts: ['status == 200', `body contains ${FILE_TEXT}`] }],
    },
  };
}

function fetchesOf(block: Block, upload: DraftRequest, { body }: Exchange, staticPrefixes: readonly string[]): Fitted {
  const fields = textsIn(body).filter(({ value }) => /[\w-]{3,}/.test(value) && !/\s/.test(value));
  const places = fields.flatMap(({ path, value }) => {
    const capture = `{{${upload.name}.response.body.${path}}}`;
    if (/^(https?:\/)?\//.test(value)) return [capture];
    return [...staticPrefixes, `${upload.path}/`, '/'].map((prefix) => `${prefix.replace(/\/?$/, '/')}${capture}`);
  });
  const named = [...staticPrefixes].map((prefix) => `${prefix.replace(/\/?$/, '/')}unsticky.png`);
  const guesses = [...new Set([...places, ...named])].slice(0, MOST_GUESSES);
  if (guesses.length === 0) return unknown(block);
  const requests = guesses.map((path) => ({ title: `The file of ${upload.path} is there`, method: 'GET', path }));
  return { block: { ...block, requests: [upload, ...requests] } };
}

function unknown({ title }: Block): Fitted {
  return { gap: `${title}: its answer does not tell where the file can be fetched again` };
}
