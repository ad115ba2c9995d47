import fs from 'fs';
import path from 'path';

export class Exports {
  private readonly folder = path.join(process.cwd(), 'exports');

  save(name: string, rows: readonly string[][]): void {
    fs.writeFileSync(path.join(this.folder, `${name}.csv`), rows.map((row) => row.join(';')).join('\n'));
  }

  load(name: string): string | undefined {
    const file = path.join(this.folder, `${name}.csv`);
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
  }
}
