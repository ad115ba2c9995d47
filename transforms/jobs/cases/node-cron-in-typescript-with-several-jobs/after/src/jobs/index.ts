import { sendDigest, closeTickets } from '../services/tickets';
import { repeatJob } from '../lib/job-queue';

const TZ = 'America/New_York';

export function startJobs(): void {
  repeatJob('send-digest', { cron: '0 8 * * 1-5', tz: TZ }, sendDigest);
  repeatJob('close-tickets', { cron: '*/10 * * * *' }, () => closeTickets(30));
}
