import { Pool } from 'pg';

export class Repository {
  private pool = new Pool();
  markStale() {
    return this.pool.query('UPDATE items SET stale = true WHERE seen < now()');
  }
}
