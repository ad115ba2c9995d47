import type { Companion } from '../../core/companion.ts';
import type { Group } from '../../core/group.ts';
import { envLoaderOf } from '../../program/environment.ts';
import { moduleKindOf } from '../../program/modules/kind.ts';
import type { Program } from '../../program/program.ts';
import { orphansOf } from '../../recipes/orphans.ts';
import type { AddressPlan } from './plan-address.ts';
import { environmentText } from './environment-text.ts';
import { LOCAL_REDIS, planClient } from './plan-client.ts';
import type { Site } from './sites.ts';

type Planned = Omit<Group, 'id'>;

/** The group of one site, with the variable that was chosen for it; undefined where its call has no plain form. */
export function planGroup(program: Program, site: Site, name: string, address?: AddressPlan): Planned | undefined {
  const { file, path, finding, kind } = site;
  const edits = address
    ? [{ file: file.path, start: address.start, end: address.end, text: address.write(name) }]
    : kind === 'client'
      ? planClient(program, site, name)
      : [{ file: file.path, start: path.node.start!, end: path.node.end!, text: optionText(site, name) }];
  if (!edits) return undefined;
  const isSecret = kind === 'secret' || (address !== undefined && address.value === undefined);
  return {
    at: finding.at,
    title: TITLES[isSecret ? 'secret' : kind],
    why: isSecret
      ? 'It cannot differ between deploys, and whoever reads the code can log in. The environment holds it; without the variable the client has none.'
      : 'On another host, or in a container of its own, the service is not there. The environment says where it is; without the variable all stays as it was.',
    edits,
    imports: [],
    orphans: isSecret ? orphansOf(file, path) : [],
    companions: [
      variable(program, site, { name, value: exampleFor(site, address), comment: commentFor(site, name, isSecret) }),
    ],
    notes: [...(isSecret ? [secretNote(name)] : []), ...orderNotes(program, site, name)],
  };
}

const TITLES: Readonly<Record<Site['kind'], string>> = {
  url: 'The address of a service is written out',
  host: 'The host of a service is written out',
  client: 'A client is given no address',
  secret: 'A password or key is written into the source',
};

function optionText({ file, path, kind }: Site, name: string): string {
  return environmentText({ file, path }, name, kind === 'secret' ? undefined : file.textOf(path.node));
}

function exampleFor({ path, kind }: Site, address: AddressPlan | undefined): string {
  if (address) return address.example;
  if (kind === 'client') return LOCAL_REDIS;
  return kind === 'host' && path.isStringLiteral() ? path.node.value : 'change-me';
}

function variable(
  program: Program,
  { file }: Site,
  { name, value, comment }: { name: string; value: string; comment: string },
): Companion {
  const { folder } = program.manifestOf(file.path);
  return { kind: 'environment', folder, name, value, comment };
}

function commentFor({ library, kind }: Site, name: string, isSecret: boolean): string {
  if (isSecret) return 'A secret: set it outside of what is committed';
  if (name === 'REDIS_URL') return 'Redis holds what all instances share';
  if (name === 'BASE_URL') return 'Where this app is reached';
  return kind === 'host' ? `The host of what ${library} connects to` : 'Where the app reaches this service';
}

function secretNote(name: string): string {
  return `The old value is not copied anywhere: set ${name} to it in the environment, or in a .env file that is not committed, before the app starts. It stays in the history of the repository, so change it where that is public.`;
}

/** ESM runs imports before the `config()` call of the file that loads `.env`: what reads the environment at its top level is too early. */
function orderNotes(program: Program, { file, path }: Site, name: string): string[] {
  const loader = envLoaderOf(program, program.manifestOf(file.path));
  if (!loader || path.getFunctionParent()) return [];
  const loadsItself = loader.places.some((place) => place.file === file);
  const isImport = loader.places.some((place) => place.path.isImportDeclaration());
  if (loadsItself || isImport || moduleKindOf(program, file) !== 'esm') return [];
  return [
    `${name} is read while this file is loaded, which may be before the app reads its .env file: import 'dotenv/config' first, or set it in the real environment.`,
  ];
}
