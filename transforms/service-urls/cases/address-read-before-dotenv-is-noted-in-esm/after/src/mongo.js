import mongoose from 'mongoose';

export const connection = mongoose.createConnection(process.env.MONGODB_URI || 'mongodb://localhost/shop');
