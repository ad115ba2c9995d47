import type { Request, Response } from 'express';
import { User } from '../models/user';

export async function saveAvatar(req: Request, res: Response) {
  await User.updateOne({ _id: req.params.id }, { avatar: req.file!.path });
  res.sendStatus(204);
}
