import express from 'express';
import { session } from './vendor.js';

const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.listen(3000);
