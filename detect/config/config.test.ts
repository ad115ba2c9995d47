import { describeDetectorCases } from '../../test/detector-cases.ts';
import { config } from './index.ts';

describeDetectorCases(config, import.meta.dirname);
