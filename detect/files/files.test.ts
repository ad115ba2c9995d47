import { describeDetectorCases } from '../../test/detector-cases.ts';
import { files } from './index.ts';

describeDetectorCases(files, import.meta.dirname);
