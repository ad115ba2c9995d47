import { describeDetectorCases } from '../../test/detector-cases.ts';
import { jobs } from './index.ts';

describeDetectorCases(jobs, import.meta.dirname);
