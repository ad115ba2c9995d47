import { describeCases } from '../../test/transform-cases.ts';
import { socketAdapter } from './unit.ts';

describeCases(socketAdapter, import.meta.dirname);
