import { describeDetectorCases } from '../../test/detector-cases.ts';
import { rateLimits } from './index.ts';

describeDetectorCases(rateLimits, import.meta.dirname);
