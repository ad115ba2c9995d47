import type { Assertion } from './assertion.ts';

/** A `.http` file, ready to be played. */
export interface Scenario {
  /** As it was given; used in messages. */
  readonly file: string;
  /** `@name = value` lines, not yet interpolated. */
  readonly variables: ReadonlyMap<string, string>;
  readonly steps: readonly Step[];
}

/** One request of the file. Texts are not yet interpolated; lines count from 1. */
export interface Step {
  readonly title: string;
  readonly line: number;
  /** `WS` for a WebSocket. */
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: readonly BodyPart[];
  /** Of a WebSocket step, instead of a body: what is sent, one after the other. */
  readonly messages?: readonly Message[];
  readonly assertions: readonly Assertion[];
  readonly directives: Directives;
}

/** One message of a WebSocket step; `afterServer` waits until the server has sent something. */
export interface Message {
  readonly body: readonly BodyPart[];
  readonly afterServer: boolean;
}

/** A piece of a body: text to interpolate, or the bytes of a file. */
export type BodyPart = { readonly text: string } | { readonly bytes: Buffer };

/** What the comments `# @…` above a request ask for. Instances count from 1. */
export interface Directives {
  readonly name?: string;
  /** How often the request is sent; 1 when not given. */
  readonly repeat: number;
  readonly on?: number;
  readonly kill?: number;
  readonly restart?: number;
  /** ms before the request */
  readonly wait: number;
  readonly cookies: boolean;
  readonly user: string;
  readonly follow: boolean;
  /** The name under which a WebSocket stays open for later steps. */
  readonly socket?: string;
  /** ms that a WebSocket step listens. */
  readonly listen?: number;
}
