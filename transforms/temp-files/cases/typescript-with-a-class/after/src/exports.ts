import path from 'path';
import { writeStored, readStored, storedExists } from './lib/object-storage';

export class Exports {
  private readonly folder = path.join(process.cwd(), 'exports');

  async save(name: string, rows: readonly string[][]): Promise<void> {
    await writeStored(path.join(this.folder, `${name}.csv`), rows.map((row) => row.join(';')).join('\n'));
  }

  async load(name: string): Promise<string | undefined> {
    const file = path.join(this.folder, `${name}.csv`);
    return (await storedExists(file)) ? await readStored(file, 'utf8') : undefined;
  }
}
