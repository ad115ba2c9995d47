import { describeDetectorCases } from '../../test/detector-cases.ts';
import { websockets } from './index.ts';

describeDetectorCases(websockets, import.meta.dirname);
