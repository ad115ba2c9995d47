import { setTimeout as sleep } from 'node:timers/promises';
import type { Served } from '../round-robin.ts';
import { judge } from './assertion.ts';
import { Browser, type Visit } from './browser.ts';
import type { AssertionFailure, Exchange } from './exchange.ts';
import type { Scenario, Step } from './model.ts';
import { Sockets, type Talk } from './talk.ts';
import { type Scope, interpolate } from './variables.ts';

/** Where a scenario is played. */
export interface Stage {
  /** The proxy's address. */
  readonly base: URL;
  /** Origins that may be asked without the proxy. */
  readonly direct: readonly string[];
  /** ms for each answer */
  readonly timeout: number;
  /** Instances that run; a directive that names another one is not obeyed. */
  readonly instances: number;
  kill(instance: number): Promise<void>;
  restart(instance: number): Promise<void>;
  /** What the proxy has passed so far. */
  served(): readonly Served[];
  /** Called before each request with its position from 0; `send` sends the same request once more, to one instance. */
  before?(position: number, send: (instance: number) => Promise<Exchange>): Promise<void>;
}

/** How many requests a scenario sends. */
export function countExchanges({ steps }: Scenario): number {
  return steps.reduce((sum, { directives }) => sum + directives.repeat, 0);
}

/** Plays a scenario once, one request after the other. A request that gets no answer is an exchange with a problem. */
export async function play(scenario: Scenario, stage: Stage): Promise<Exchange[]> {
  const browser = new Browser(stage.base, stage.direct);
  const sockets = new Sockets(browser, stage.timeout, () => stage.served().at(-1)?.instance);
  const answers = new Map<string, Exchange>();
  const scope: Scope = { variables: scenario.variables, answers };
  const exchanges: Exchange[] = [];
  const next = async (step: Step, round: number): Promise<void> => {
    const sending = { step, round, scope, browser, sockets, stage, on: step.directives.on };
    await stage.before?.(exchanges.length, (instance) => exchange({ ...sending, on: instance }));
    await sockets.revive();
    const done = await exchange(sending);
    if (step.directives.name !== undefined) answers.set(step.directives.name, done);
    exchanges.push(done);
  };
  try {
    for (const step of scenario.steps) {
      await prepare(step, stage);
      for (let round = 1; round <= step.directives.repeat; round++) await next(step, round);
    }
  } finally {
    sockets.closeAll();
  }
  return exchanges;
}

async function prepare({ directives }: Step, stage: Stage): Promise<void> {
  const { kill, restart, wait } = directives;
  /** One instance alone is never killed: who should answer? */
  const obeys = (instance: number | undefined): instance is number => stage.instances > 1 && instance !== undefined;
  if (obeys(kill)) await stage.kill(kill);
  if (obeys(restart)) await stage.restart(restart);
  if (wait > 0) await sleep(wait);
}

interface Sending {
  readonly step: Step;
  readonly round: number;
  readonly scope: Scope;
  readonly browser: Browser;
  readonly sockets: Sockets;
  readonly stage: Stage;
  readonly on: number | undefined;
}

async function exchange({ step, round, scope, browser, sockets, stage, on }: Sending): Promise<Exchange> {
  const { title, line, method } = step;
  const begin = Date.now();
  const passed = stage.served().length;
  const known = { title, line, round, method, path: step.url, instance: undefined, status: 0, headers: {}, body: '' };
  let seen: Exchange;
  try {
    const visit = toVisit(step, scope, on);
    const isSocket = step.messages !== undefined;
    const { body, ...visited } = isSocket
      ? await sockets.talk(toTalk(step, visit, scope))
      : await browser.visit(visit, stage.timeout);
    seen = { ...known, ...visited, body: toText(body), duration: Date.now() - begin, failures: [] };
  } catch (error) {
    seen = { ...known, problem: (error as Error).message, duration: Date.now() - begin, failures: [] };
  }
  const instance = stage.served().slice(passed).at(-1)?.instance ?? seen.instance;
  return { ...seen, instance, failures: judgeAll(step, seen, scope) };
}

function toTalk({ messages = [], directives }: Step, visit: Visit, scope: Scope): Talk {
  const { socket: name, listen } = directives;
  const filled = messages.map(({ body, afterServer }) => ({ bytes: toBytes(body, scope), afterServer }));
  return { visit, messages: filled, name, listen };
}

function toBytes(body: Step['body'], scope: Scope): Buffer {
  return Buffer.concat(body.map((part) => ('bytes' in part ? part.bytes : Buffer.from(interpolate(part.text, scope)))));
}

function toVisit({ method, url, headers, body, directives }: Step, scope: Scope, on: number | undefined): Visit {
  const { cookies, user, follow } = directives;
  const filled = headers.map(([name, value]) => [name, interpolate(value, scope)]);
  const address = interpolate(url, scope);
  const who = cookies ? user : undefined;
  return {
    method,
    address,
    headers: Object.fromEntries(filled),
    body: toBytes(body, scope),
    user: who,
    follow,
    instance: on,
  };
}

/** Bytes that are no text are kept as base64: they are only compared. */
function toText(body: Buffer): string {
  const text = body.toString('utf8');
  return text.includes('\uFFFD') ? body.toString('base64') : text;
}

function judgeAll({ assertions }: Step, seen: Exchange, scope: Scope): AssertionFailure[] {
  return assertions.flatMap((assertion): AssertionFailure[] => {
    try {
      return [judge(assertion, interpolate(assertion.operand, scope), seen) ?? []].flat();
    } catch (error) {
      return [{ assertion: assertion.text, line: assertion.line, seen: (error as Error).message }];
    }
  });
}
