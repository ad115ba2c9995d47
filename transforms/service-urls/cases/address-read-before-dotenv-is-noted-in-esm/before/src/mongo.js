import mongoose from 'mongoose';

export const connection = mongoose.createConnection('mongodb://localhost/shop');
