import { describeCases } from '../../test/transform-cases.ts';
import { tempFiles } from './unit.ts';

describeCases(tempFiles, import.meta.dirname);
