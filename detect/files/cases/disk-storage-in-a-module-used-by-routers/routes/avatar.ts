import { Router } from 'express';
import uploader from '../lib/upload';
import { saveAvatar } from '../controllers/avatar';

const router = Router();
router.post('/avatar', uploader.single('avatar'), saveAvatar);
export default router;
