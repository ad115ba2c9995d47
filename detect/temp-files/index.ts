import type { Program } from '../../program/program.ts';
import type { Detection, Detector } from '../detection.ts';
import { fileDatabases } from './file-databases.ts';
import { judgedWrites } from './judge-write.ts';
import { findingsOf } from './write-finding.ts';

/** Data that the app itself keeps on its disk: files that later requests read, and databases that are files. Uploads are `files`. */
export const tempFiles: Detector = {
  name: 'temp-files',
  words: ['fs', 'sqlite', 'lowdb', 'nedb', 'tmp'],
  detect(program: Program): Detection {
    const writes = judgedWrites(program).filter(({ isUpload }) => !isUpload);
    const findings = [...findingsOf(writes.filter(({ verdict }) => verdict !== 'harmless')), ...fileDatabases(program)];
    const isAnswered = writes.length > 0 && findings.length === 0;
    return { findings, stateless: isAnswered ? ['temp-files'] : [] };
  },
};
