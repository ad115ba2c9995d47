const instances = 'max';
module.exports = {
  apps: [
    { name: 'a', script: './server.js', instances: 1, exec_mode: 'cluster' },
    { name: 'b', script: './server.js', instances: '1' },
    { name: 'c', script: './server.js', instances: process.env.WEB_CONCURRENCY },
    { name: 'd', script: 'worker.py', interpreter: 'python3', instances: 4 },
    { name: 'e', script: 'node_modules/next/dist/bin/next', args: 'start', instances: 2 },
    { name: 'f', script: './server.js', env: { note: 'instances: 4' } },
  ],
};
