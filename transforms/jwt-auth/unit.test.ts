import { describeCases } from '../../test/transform-cases.ts';
import { jwtAuth } from './unit.ts';

describeCases(jwtAuth, import.meta.dirname);
