import { Router } from 'express';
import { io } from './sockets';

export const router = Router();
router.post('/rooms/:id', (req, res) => {
  io.to(req.params.id).emit('news', req.body);
  res.sendStatus(204);
});
