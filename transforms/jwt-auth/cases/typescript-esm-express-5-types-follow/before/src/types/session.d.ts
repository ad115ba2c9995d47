import type { Role } from '../roles.js';
import 'express-session';

declare module 'express-session' {
  interface SessionData {
    userId: number;
    role: Role;
    invitedBy?: string;
  }
}
