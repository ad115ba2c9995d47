import { describeDetectorCases } from '../../test/detector-cases.ts';
import { identity } from './index.ts';

describeDetectorCases(identity, import.meta.dirname);
