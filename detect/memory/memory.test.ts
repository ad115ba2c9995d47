import { describeDetectorCases } from '../../test/detector-cases.ts';
import { memory } from './index.ts';

describeDetectorCases(memory, import.meta.dirname);
