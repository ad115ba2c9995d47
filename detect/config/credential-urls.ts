import type { NodePath } from '@babel/traverse';
import type { Finding } from '../../core/finding.ts';
import { filesMatching } from '../../program/files-matching.ts';
import type { Program } from '../../program/program.ts';
import { textOf } from '../../program/values/text.ts';
import { isFixedService, isServiceScheme, parseAddress } from '../identity/address.ts';
import { isMessage } from '../identity/logging.ts';
import { isStandIn } from '../identity/stand-in.ts';

const PATTERN = /(mongodb|redis|amqp|postgres|mysql|mariadb|mssql)\w*(\+srv)?:\/\/[^\s'"`]*@/;
const WORDS = ['mongodb', 'redis', 'amqp', 'postgres', 'mysql', 'mariadb', 'mssql'];

/** Addresses of services elsewhere that carry a password. Those that point at this machine are addresses first. */
export function credentialUrls(program: Program): Finding[] {
  return filesMatching(program, WORDS, PATTERN).flatMap((file) => {
    const literals = [...file.all('StringLiteral'), ...file.all('TemplateLiteral')] as NodePath[];
    return literals.flatMap((path): Finding[] => {
      const address = file.textOf(path.node).includes('://')
        ? parseAddress(textOf(program, file, path) ?? '')
        : undefined;
      if (!address?.credentials || !isServiceScheme(address.scheme) || isFixedService(address)) return [];
      if (isMessage(path) || isStandIn(program, file, path)) return [];
      const message = `The address of a ${address.scheme} service stands in the source with its password. It cannot differ between deploys, and whoever reads the code can log in.`;
      return [
        {
          check: 'config',
          rule: 'credentials-in-url',
          at: file.locate(path.node),
          message,
          remedy: 'Read it from the environment.',
        },
      ];
    });
  });
}
