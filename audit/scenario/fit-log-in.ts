import type { Exchange } from '../../verify/scenario/exchange.ts';
import { type Block, type DraftRequest, STRANGER } from './block.ts';
import type { Fitted } from './fit.ts';
import { textsIn } from '../../verify/record/texts-in.ts';

const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Keeps the pages that tell a user from a stranger, with what they answered; a log-in without effect is a gap. */
export function fitLogIn(block: Block, rounds: readonly Exchange[][]): Fitted {
  const played = block.requests.map((request, index) => ({ request, answers: rounds[index] ?? [] }));
  const logIn = played.find(({ request }) => request.name === 'login');
  const answer = logIn?.answers[0];
  if (!logIn || !answer || answer.status === 0 || answer.status >= 400) {
    return {
      gap: `log-in: ${logIn?.request.path} answers ${answer?.status || 'nothing'} to what could be guessed; write a name and a password that it takes`,
    };
  }
  const entry = played
    .filter(({ request, answers }) => isEntry(request) && (answers[0]?.status ?? 500) < 400)
    .map(({ request }) => request);
  const pages = played.filter(({ request }) => !isEntry(request));
  const telling = pages
    .filter((page) => tellsApart(page, pages))
    .map(({ request, answers }) => fixed(request, answers[0]!));
  const token = tokenHeader(logIn.request, answer);
  const kept = { ...block, requests: [...entry, ...telling].map((request) => withToken(request, token)) };
  return telling.length > 0
    ? { block: kept }
    : { block: kept, gap: `log-in: no page was found that tells a user of ${logIn.request.path} from a stranger` };
}

interface PlayedRequest {
  readonly request: DraftRequest;
  readonly answers: readonly Exchange[];
}

function isEntry({ method, name }: DraftRequest): boolean {
  return name === 'login' || method !== 'GET';
}

function tellsApart({ request, answers }: PlayedRequest, pages: readonly PlayedRequest[]): boolean {
  const other = pages.find((page) => page.request.path === request.path && page.request.user !== request.user);
  const [mine, theirs] = [answers[0], other?.answers[0]];
  if (!mine || !theirs || mine.problem !== undefined || theirs.problem !== undefined) return false;
  const known = request.user === STRANGER ? theirs : mine;
  return known.status < 400 && (mine.status !== theirs.status || mine.body !== theirs.body);
}

function fixed(request: DraftRequest, { status }: Exchange): DraftRequest {
  return { ...request, asserts: [`status == ${status}`] };
}

/** The header that sends the token which the log-in gave; undefined where it gave none. */
function tokenHeader({ name }: DraftRequest, { body }: Exchange): string | undefined {
  const field = textsIn(body).find(({ value }) => TOKEN.test(value));
  return field && `Bearer {{${name}.response.body.${field.path}}}`;
}

function withToken(request: DraftRequest, token: string | undefined): DraftRequest {
  if (request.headers?.['Authorization'] === undefined || request.user === STRANGER)
    return { ...request, headers: without(request.headers) };
  return token === undefined
    ? { ...request, headers: without(request.headers) }
    : { ...request, headers: { ...request.headers, Authorization: token } };
}

function without(headers: DraftRequest['headers'] = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Authorization'));
}
