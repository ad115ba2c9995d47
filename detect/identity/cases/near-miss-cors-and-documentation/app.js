const cors = require('cors');
const { Server } = require('socket.io');
const swaggerJsdoc = require('swagger-jsdoc');
const allowed = ['http://localhost:3000', 'https://shop.example'];
const options = { origin: 'http://localhost:4200' };
app.use(cors(options));
new Server(server, { cors: { origin: 'http://localhost:4200' } });
swaggerJsdoc({ definition: { servers: [{ url: 'http://localhost:3000' }] } });
app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', 'http://localhost:3000');
  next();
});
