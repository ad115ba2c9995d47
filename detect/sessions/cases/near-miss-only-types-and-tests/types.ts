import 'express-session';
import type { Store } from 'express-session';
declare module 'express-session' {
  interface SessionData {
    user: string;
  }
}
export type Sessions = Store;
