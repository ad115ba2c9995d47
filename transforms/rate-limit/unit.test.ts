import { describeCases } from '../../test/transform-cases.ts';
import { rateLimit } from './unit.ts';

describeCases(rateLimit, import.meta.dirname);
