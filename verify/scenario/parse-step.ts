import { type Assertion, parseAssertion } from './assertion.ts';
import { NO_DIRECTIVES, addDirective, findDirective } from './directives.ts';
import type { Directives, Step } from './model.ts';
import { parseBody, parseMessages } from './parse-body.ts';
import { ScenarioError } from './scenario-error.ts';

/** A line of the file; numbers count from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

export interface FileContext {
  readonly file: string;
  /** `@name = value` lines are added here. */
  readonly variables: Map<string, string>;
  readonly readBytes: (path: string) => Buffer;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'WS'];
/** As JetBrains' tools write it. */
const ALIASES: Readonly<Record<string, string>> = { WEBSOCKET: 'WS', WSS: 'WS' };

/** Parses what stands between two `###` lines; undefined when there is no request in it. */
export function parseStep(title: string, lines: readonly Line[], context: FileContext): Step | undefined {
  return new StepParser(context).parse(title, lines);
}

/** Goes through the lines once: above the request line, its headers, its body, and after the first assertion. */
class StepParser {
  readonly #context: FileContext;
  #state: 'above' | 'headers' | 'body' | 'after' = 'above';
  #request: { line: number; method: string; url: string } | undefined;
  #directives: Directives = NO_DIRECTIVES;
  readonly #headers: [string, string][] = [];
  readonly #body: Line[] = [];
  readonly #assertions: Assertion[] = [];

  constructor(context: FileContext) {
    this.#context = context;
  }

  parse(title: string, lines: readonly Line[]): Step | undefined {
    for (const line of lines) this.#take(line);
    if (this.#request === undefined) return undefined;
    const { line, method, url } = this.#request;
    const type = this.#headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
    const isSocket = method === 'WS';
    const body = isSocket ? [] : parseBody(this.#body, type, this.#context);
    const messages = isSocket ? { messages: parseMessages(this.#body, this.#context) } : {};
    const name = title || (this.#directives.name ?? `${method} ${url}`);
    const parts = { headers: this.#headers, body, assertions: this.#assertions, directives: this.#directives };
    return { title: name, line, method, url, ...parts, ...messages };
  }

  #take(line: Line): void {
    if (/^\?\?\s/.test(line.text)) this.#takeAssertion(line);
    else if (/^\s*(?:>\s*)?(?:\{%|\{\{\s*$)/.test(line.text))
      this.#fail(line, 'scripts are not run: use `?? …` to assert and {{name.response.…}} to capture');
    else if (this.#state === 'above') this.#takeAbove(line);
    else if (this.#state === 'headers') this.#takeHeader(line);
    else if (this.#state === 'body') this.#body.push(line);
    else if (line.text.trim() !== '' && !isComment(line))
      this.#fail(line, 'the body ends at the first `??` line: put the assertions last');
  }

  #takeAssertion(line: Line): void {
    const assertion = parseAssertion(line.text, line.number);
    if (typeof assertion === 'string') this.#fail(line, assertion);
    this.#assertions.push(assertion);
    if (this.#state === 'body') this.#state = 'after';
  }

  #takeAbove(line: Line): void {
    const variable = /^\s*@([\w-]+)\s*=\s*(.*?)\s*$/.exec(line.text);
    if (line.text.trim() === '') return;
    if (isComment(line)) this.#takeComment(line);
    else if (variable) this.#context.variables.set(variable[1] ?? '', variable[2] ?? '');
    else this.#takeRequest(line);
  }

  #takeComment(line: Line): void {
    const directive = findDirective(line.text);
    if (directive === undefined) return;
    const directives = addDirective(this.#directives, directive.word, directive.value);
    if (typeof directives === 'string') this.#fail(line, directives);
    this.#directives = directives;
  }

  #takeRequest(line: Line): void {
    const [first = '', ...rest] = line.text
      .trim()
      .replace(/\s+HTTP\/[\d.]+$/, '')
      .split(/\s+/);
    const method = rest.length === 0 ? 'GET' : (ALIASES[first] ?? first);
    const url = rest.length === 0 ? first : rest.join(' ');
    if (!METHODS.includes(method))
      this.#fail(
        line,
        `\`${first}\` is not a method: write one of ${METHODS.join(', ')} and the path, or put # before a comment`,
      );
    if (!/^(?:\/|(?:https?|wss?):\/\/|\{\{)/.test(url))
      this.#fail(line, `\`${url}\` is not an address: write the path as it is in the app, beginning with /`);
    this.#request = { line: line.number, method, url };
    this.#state = 'headers';
  }

  #takeHeader(line: Line): void {
    const header = /^\s*([\w!#$%&'*+.^`|~-]+)\s*:\s*(.*?)\s*$/.exec(line.text);
    const isQuery = /^\s+[?&]/.test(line.text) && this.#headers.length === 0;
    if (line.text.trim() === '') this.#state = 'body';
    else if (isQuery && this.#request) this.#request.url += line.text.trim();
    else if (isComment(line)) this.#takeComment(line);
    else if (header) this.#headers.push([header[1] ?? '', header[2] ?? '']);
    else this.#fail(line, 'this is not a header: write `Name: value`, or leave an empty line before the body');
  }

  #fail(line: Line, message: string): never {
    throw new ScenarioError(this.#context.file, line.number, message);
  }
}

function isComment({ text }: Line): boolean {
  return /^\s*(?:#|\/\/)/.test(text);
}
