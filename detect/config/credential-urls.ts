import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Finding } from '../../core/finding.ts';
import { filesMatching } from '../../program/files-matching.ts';
import type { Program } from '../../program/program.ts';
import { textOf } from '../../program/values/text.ts';
import { isFixedService, isServiceScheme, parseAddress, type Address } from '../identity/address.ts';
import { isMessage } from '../identity/logging.ts';
import { isStandIn } from '../identity/stand-in.ts';
import type { WrittenSite } from '../written-site.ts';

const PATTERN = /(mongodb|redis|amqp|postgres|mysql|mariadb|mssql)\w*(\+srv)?:\/\/[^\s'"`]*@/;
const WORDS = ['mongodb', 'redis', 'amqp', 'postgres', 'mysql', 'mariadb', 'mssql'];

/** Addresses of services elsewhere that carry a password. Those that point at this machine are addresses first. */
export function credentialUrls(program: Program): Finding[] {
  return credentialUrlSites(program).map(({ finding }) => finding);
}

/** The same with their places. */
export function credentialUrlSites(program: Program): readonly WrittenSite[] {
  return filesMatching(program, WORDS, PATTERN).flatMap((file) => {
    const literals = [...file.all('StringLiteral'), ...file.all('TemplateLiteral')] as NodePath[];
    return literals.flatMap((path): WrittenSite[] => {
      const address = file.textOf(path.node).includes('://')
        ? parseAddress(textOf(program, file, path) ?? '')
        : undefined;
      if (!address?.credentials || !isServiceScheme(address.scheme) || isFixedService(address)) return [];
      if (isMessage(path) || isStandIn(program, file, path)) return [];
      return [{ file, path, finding: findingOf(file, path, address) }];
    });
  });
}

function findingOf(file: SourceFile, path: NodePath, { scheme }: Address): Finding {
  return {
    check: 'config',
    rule: 'credentials-in-url',
    at: file.locate(path.node),
    message: `The address of a ${scheme} service stands in the source with its password. It cannot differ between deploys, and whoever reads the code can log in.`,
    remedy: 'Read it from the environment.',
  };
}
