import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { SessionSite } from '../../detect/sessions/session-sites.ts';
import type { Program } from '../../program/program.ts';
import { findEntry } from '../../program/values/object-shape.ts';
import type { Identity } from './judge.ts';

/** Signs of a client that works with a cookie. */
const COOKIES = ['set-cookie', 'Set-Cookie', '.agent(', 'withCredentials', 'credentials:', 'Cookie', 'req.session'];
/** Where a server lists the headers that pages of other origins may send. */
const ALLOWED = ['allowedHeaders', 'Access-Control-Allow-Headers', 'access-control-allow-headers'];

/** What clients, tests and reviewers must know. */
export function notesOn(program: Program, site: SessionSite, { fields, logins, logouts }: Identity): string[] {
  const cookies = program.filesMentioning(COOKIES, ['test', 'browser', 'tooling']).map(({ path }) => path);
  const closed = program.filesMentioning(ALLOWED).filter(({ text }) => !/authorization/i.test(text));
  const left = optionsLeft(site);
  const rolling = site.options && findEntry(site.options, 'rolling')?.value?.isBooleanLiteral({ value: true });
  return [
    "Clients must change: keep `token` of the log-in's answer, and send it as `Authorization: Bearer …` with each request. There is no cookie any more.",
    ...when(cookies.length > 0, `These work with the cookie, and must send the token instead: ${cookies.join(', ')}.`),
    ...closed.map(
      ({ path }) => `Pages of other origins may not send Authorization yet: add it to the list in ${path}.`,
    ),
    `Tokens are handed out at ${logins.map(({ file, writes }) => placeIn(file, writes[0]!.path)).join(', ')}.`,
    `Whoever has a token can read what is in it: ${fields.join(', ')}.`,
    'Set JWT_SECRET: without it the app does not start. Everybody has to log in once more.',
    ...when(logouts.length === 0, 'Nothing logs out in this app: a token is good until it ends.'),
    ...when(rolling, 'Each request made the session longer (`rolling`); a token ends when its life is over.'),
    ...when(left, `\`${left}\` still holds options of the session: delete what nothing else needs.`),
  ];
}

function placeIn(file: SourceFile, { node }: NodePath): string {
  return `${file.path}:${file.locate(node).line}`;
}

function when(condition: unknown, note: string): string[] {
  return condition ? [note] : [];
}

/** The constant of the options, where other code has to do with it too. */
function optionsLeft({ call }: SessionSite): string | undefined {
  const [argument] = call.get('arguments') as NodePath[];
  const binding = argument?.isIdentifier() ? argument.scope.getBinding(argument.node.name) : undefined;
  return binding && binding.references > 1 ? binding.identifier.name : undefined;
}
