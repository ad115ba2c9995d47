import { describeCases } from '../../test/transform-cases.ts';
import { serviceUrls } from './unit.ts';

describeCases(serviceUrls, import.meta.dirname);
