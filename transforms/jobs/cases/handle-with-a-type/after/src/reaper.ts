import { Token } from './token';
import { repeatJob } from './lib/job-queue';
import type { RepeatedJob } from './lib/job-queue';

export class Reaper {
  private task: RepeatedJob | null = null;

  start(): void {
    this.task = repeatJob('token-delete-many-2', { cron: '0 * * * *' }, () => Token.deleteMany({ old: true }));
  }
}
