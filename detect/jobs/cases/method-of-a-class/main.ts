import { Sync } from './sync';
import { Repository } from './repository';

new Sync(new Repository()).start();
