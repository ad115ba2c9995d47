import { describeCases } from '../../test/transform-cases.ts';
import { uploads } from './unit.ts';

describeCases(uploads, import.meta.dirname);
