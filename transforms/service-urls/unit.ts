import type { Group } from '../../core/group.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { Program } from '../../program/program.ts';
import { defineTransform } from '../../program/transform.ts';
import { config } from '../../detect/config/index.ts';
import { identity } from '../../detect/identity/index.ts';
import { chooseNames, type Wish } from './choose-names.ts';
import { addressNames, constantCase, libraryName, type Candidates } from './names.ts';
import { ownPorts } from './own-ports.ts';
import { planAddress, type AddressPlan } from './plan-address.ts';
import { LOCAL_REDIS } from './plan-client.ts';
import { planRedisHost } from './plan-host.ts';
import { planGroup } from './plan-group.ts';
import { refusals, type ServiceUrlRefusal } from './refusals.ts';
import { collectSites, type Site } from './sites.ts';
import { readWritten } from './written.ts';

/** Addresses of services and secrets in the environment. */
export const serviceUrls = defineTransform<ServiceUrlRefusal>({
  name: 'service-urls',
  check: 'identity',
  title: 'Read addresses and secrets from the environment',
  why: 'An address that is written out is right on one machine only, and a password in the source cannot differ between deploys.',
  words: [...new Set([...identity.words, ...config.words])],
  refusals,
  analyze(program) {
    const judged = collectSites(program).map((site) => judge(program, site));
    const moved = judged.filter(({ refused }) => refused === undefined);
    const names = chooseNames(
      program,
      moved.map((one) => wishFor(program, one)),
    );
    const planned = moved.map((one, n) => ({ ...one, group: planGroup(program, one.site, names[n]!, one.plan) }));
    return {
      findings: judged.map(({ site }) => site.finding),
      groups: planned.flatMap(({ site, group }, n): Group[] =>
        group ? [{ ...group, id: `service-urls/${site.file.path}#${n + 1}` }] : [],
      ),
      refusals: [
        ...judged.flatMap(({ site, refused }) => (refused === undefined ? [] : refusalOf(site, refused))),
        ...planned.flatMap(({ site, group }) => (group ? [] : refusalOf(site, 'client-without-address'))),
      ],
    };
  },
});

const UNNAMED = { telling: false, named: false };

interface Judged {
  readonly site: Site;
  readonly candidates?: Candidates;
  readonly plan?: AddressPlan;
  readonly refused?: ServiceUrlRefusal;
}

function judge(program: Program, site: Site): Judged {
  if (site.kind === 'host') {
    const plan = planRedisHost(program, site);
    return plan ? { site, plan, candidates: { ...UNNAMED, names: ['REDIS_URL'] } } : { site };
  }
  if (site.kind !== 'url') return { site };
  const written = readWritten(program, site.file, site.path);
  const candidates = addressNames(written, ownPorts(program, program.manifestOf(site.file.path).path));
  const plan = planAddress(written, candidates.named);
  return typeof plan === 'string' ? { site, refused: plan } : { site, candidates, plan };
}

function wishFor(program: Program, { site, candidates, plan }: Judged): Wish {
  const { library = '', file, path, kind } = site;
  const manifest = program.manifestOf(file.path).path;
  if (candidates && plan) return { ...candidates, manifest, value: plan.value };
  if (kind === 'client') return { manifest, value: LOCAL_REDIS, ...UNNAMED, names: ['REDIS_URL'] };
  if (kind === 'secret')
    return { manifest, value: undefined, names: [libraryName(library, secretWord(site))], telling: true, named: true };
  const value = path.isStringLiteral() ? path.node.value : undefined;
  return { manifest, value, names: [libraryName(library, value?.includes(':') ? 'BROKER' : 'HOST')], ...UNNAMED };
}

/** `pass` → `PASSWORD`, `clientSecret` → `CLIENT_SECRET`. */
function secretWord({ path }: Site): string {
  const { key } = (path.parent ?? {}) as { key?: { name?: string; value?: string } };
  const word = constantCase(key?.name ?? key?.value ?? 'secret');
  return /^PASS(WD)?$/.test(word) ? 'PASSWORD' : word;
}

function refusalOf({ finding, file, path }: Site, code: ServiceUrlRefusal): Refusal<ServiceUrlRefusal>[] {
  return [{ code, at: file.locate(path.node), of: finding.at }];
}
