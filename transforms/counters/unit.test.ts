import { describeCases } from '../../test/transform-cases.ts';
import { counters } from './unit.ts';

describeCases(counters, import.meta.dirname);
