import type { Detection, Detector } from '../detection.ts';
import type { Program } from '../../program/program.ts';
import { credentialUrls } from './credential-urls.ts';
import { environmentWrites } from './environment-writes.ts';
import { literalSecrets } from './literal-secrets.ts';

/** Whether configuration is in the server: credentials in the source, settings changed at run time. Files are `temp-files`. */
export const config: Detector = {
  name: 'config',
  words: ['process.env', 'mongodb', 'redis', 'amqp', 'postgres', 'mysql', 'assword', 'ecret', 'piKey', 'uthToken'],
  detect(program: Program): Detection {
    const findings = [literalSecrets, credentialUrls, environmentWrites].flatMap((find) => find(program));
    const isAnswered = findings.length === 0 && program.filesMentioning(['process.env']).length > 0;
    return { findings, stateless: isAnswered ? ['config'] : [] };
  },
};
