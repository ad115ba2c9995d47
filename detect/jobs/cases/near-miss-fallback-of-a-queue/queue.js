const { Queue } = require('bullmq');
const { Job } = require('./models');
exports.queue = new Queue('jobs');
exports.run = (job) => Job.create(job);
