import cron from 'node-cron';
import { sendDigest, closeTickets } from '../services/tickets';

const TZ = 'America/New_York';

export function startJobs(): void {
  cron.schedule('0 8 * * 1-5', sendDigest, { timezone: TZ });
  cron.schedule('*/10 * * * *', () => closeTickets(30));
}
