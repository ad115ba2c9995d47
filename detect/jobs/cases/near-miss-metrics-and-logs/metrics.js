const { Gauge } = require('prom-client');
const heap = new Gauge({ name: 'heap', help: 'heap' });
const logger = require('pino')();

setInterval(() => heap.set(process.memoryUsage().heapUsed), 5000);
setInterval(() => logger.info('alive'), 60000);
