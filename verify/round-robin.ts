import type { IncomingMessage } from 'node:http';

/** Chooses the instance of a request; undefined leaves it to the round robin. */
export type Route = (request: IncomingMessage) => number | undefined;

/** One request that passed, and who served it; no instance when none was running. */
export interface Served {
  readonly method: string;
  readonly path: string;
  readonly instance: number | undefined;
}

export interface Upstream {
  readonly instance: number;
  readonly url: URL;
}

/** A request may name its instance with this header; the app does not see it. */
export const PIN_HEADER = 'x-unsticky-instance';

/** Deals requests to the instances 1 to `count` in turn, whoever sends them; one that is down is passed over. */
export class RoundRobin {
  readonly #count: number;
  readonly #target: (instance: number) => URL | undefined;
  #route: Route = () => undefined;
  #next = 0;
  #served: Served[] = [];

  constructor(count: number, target: (instance: number) => URL | undefined) {
    this.#count = count;
    this.#target = target;
  }

  /** What passed since `begin`. */
  get served(): readonly Served[] {
    return this.#served;
  }

  /** Begins again with the first instance, with an empty record and another plan. */
  begin(route: Route = () => undefined): void {
    this.#route = route;
    this.#next = 0;
    this.#served = [];
  }

  /** The instance for a request: the plan's, else the one that its header names, else the next. Records the choice. */
  pick(request: IncomingMessage): Upstream | undefined {
    const pin = takePin(request);
    const wanted = this.#route(request) ?? pin;
    const upstream = this.#findRunning(wanted === undefined ? this.#next : wanted - 1);
    if (wanted === undefined && upstream !== undefined) this.#next = upstream.instance % this.#count;
    this.#served.push({ method: request.method ?? 'GET', path: request.url ?? '/', instance: upstream?.instance });
    return upstream;
  }

  #findRunning(first: number): Upstream | undefined {
    for (let step = 0; step < this.#count; step++) {
      const instance = ((first + step) % this.#count) + 1;
      const url = this.#target(instance);
      if (url !== undefined) return { instance, url };
    }
    return undefined;
  }
}

function takePin({ headers }: IncomingMessage): number | undefined {
  const pin = Number(headers[PIN_HEADER]);
  delete headers[PIN_HEADER];
  return Number.isInteger(pin) && pin > 0 ? pin : undefined;
}
