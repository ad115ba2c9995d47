import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRedisServer } from './server.ts';
import { Store } from './store.ts';

/** A process of its own: `node main.js PORT FOLDER`. It notes in FOLDER what it did not serve. */
const [port, folder = '.'] = process.argv.slice(2);
const unserved = join(folder, 'unserved');
createRedisServer(new Store(join(folder, 'saved')), (what) => appendFileSync(unserved, `${what}\n`)).listen(
  Number(port),
  '127.0.0.1',
);
