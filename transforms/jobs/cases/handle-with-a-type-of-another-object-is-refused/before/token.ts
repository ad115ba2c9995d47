import mongoose from 'mongoose';

export const Token = mongoose.model('Token', new mongoose.Schema({ expiresAt: Date }));
