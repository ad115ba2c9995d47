import type { Detection, Detector } from '../detection.ts';
import type { Program } from '../../program/program.ts';
import { fixedAddresses, WORDS } from './addresses.ts';
import { clientHosts, connections } from './clients.ts';
import { clusterForks } from './cluster.ts';
import { defaultHosts } from './default-hosts.ts';
import { hostNames } from './host-names.ts';

/** Where the app depends on which host it runs on: addresses and hosts written out, and names of the host used as ids. */
export const identity: Detector = {
  name: 'identity',
  words: [...WORDS, 'hostname', 'process.pid', 'networkInterfaces', 'machine-id', 'fork'],
  detect(program: Program): Detection {
    const findings = [fixedAddresses, clientHosts, defaultHosts, hostNames, clusterForks].flatMap((find) =>
      find(program),
    );
    const isAnswered = findings.length === 0 && connections(program).length > 0;
    return { findings, stateless: isAnswered ? ['identity'] : [] };
  },
};
