import { describeDetectorCases } from '../../test/detector-cases.ts';
import { tempFiles } from './index.ts';

describeDetectorCases(tempFiles, import.meta.dirname);
