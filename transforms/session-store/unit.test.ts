import { describeCases } from '../../test/transform-cases.ts';
import { sessionStore } from './unit.ts';

describeCases(sessionStore, import.meta.dirname);
