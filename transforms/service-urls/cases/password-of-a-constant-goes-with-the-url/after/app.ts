import express from 'express';
import mongoose from 'mongoose';

mongoose.connect(process.env.MONGODB_URI as string);

const app = express();
app.listen(3000);
