import type { Role } from '../roles.js';

declare global {
  namespace Express {
    interface Request {
      user?: {
        userId: number;
        role: Role;
        invitedBy?: string;
      };
    }
  }
}
