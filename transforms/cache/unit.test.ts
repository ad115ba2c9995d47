import { describeCases } from '../../test/transform-cases.ts';
import { cache } from './unit.ts';

describeCases(cache, import.meta.dirname);
