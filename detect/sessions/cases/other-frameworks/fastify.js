const app = require('fastify')();
app.register(require('@fastify/session'), { secret: 'x' });
