import type { NextFunction, Request, Response } from 'express';
import type { Role } from './roles.js';

export function requireRole(role: Role) {
  return (req: Request, res: Response, next: NextFunction): void => {
    if (!req.session?.userId) {
      res.status(401).json({ error: 'Log in first' });
      return;
    }
    if (req.session.role !== role) {
      res.status(403).json({ error: 'Not for you' });
      return;
    }
    next();
  };
}
