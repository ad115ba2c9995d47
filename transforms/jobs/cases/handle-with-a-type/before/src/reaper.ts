import cron, { ScheduledTask } from 'node-cron';
import { Token } from './token';

export class Reaper {
  private task: ScheduledTask | null = null;

  start(): void {
    this.task = cron.schedule('0 * * * *', () => Token.deleteMany({ old: true }));
  }
}
