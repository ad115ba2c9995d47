import express from 'express';
import { startJobs } from './jobs';

const app = express();
app.listen(3000, () => {
  startJobs();
});
