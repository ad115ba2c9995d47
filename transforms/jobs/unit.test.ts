import { describeCases } from '../../test/transform-cases.ts';
import { jobs } from './unit.ts';

describeCases(jobs, import.meta.dirname);
