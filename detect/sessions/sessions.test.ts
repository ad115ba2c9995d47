import { describeDetectorCases } from '../../test/detector-cases.ts';
import { sessions } from './index.ts';

describeDetectorCases(sessions, import.meta.dirname);
