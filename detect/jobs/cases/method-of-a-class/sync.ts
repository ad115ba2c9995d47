import { Repository } from './repository';

export class Sync {
  private handle?: NodeJS.Timeout;
  constructor(private readonly repository: Repository) {}

  start() {
    this.handle = setInterval(() => this.run().catch(console.error), 5000);
  }

  stop() {
    clearInterval(this.handle);
  }

  private async run() {
    await this.repository.markStale();
  }
}
