// instances: 'max'
module.exports = {
  apps: [
    { name: 'a', script: './server.js', instances: 'max', exec_mode: 'cluster' },
    { name: 'b', script: './server.js', instances: 0 },
    { name: 'c', script: './server.js', instances: process.env.WEB_CONCURRENCY || 4 },
    { name: 'd', script: './server.js', 'instances': require('os').cpus().length },
    { name: 'e', script: './server.js', instances: -1 },
  ],
};
