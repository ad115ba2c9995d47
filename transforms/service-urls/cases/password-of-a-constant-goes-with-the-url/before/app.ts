import express from 'express';
import mongoose from 'mongoose';

const password = 'hunter2';
mongoose.connect(`mongodb+srv://shop:${password}@cluster0.example.net/shop`);

const app = express();
app.listen(3000);
