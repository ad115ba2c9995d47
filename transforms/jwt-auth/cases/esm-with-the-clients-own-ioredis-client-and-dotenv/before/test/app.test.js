import request from 'supertest';

const agent = request.agent('http://localhost:3000');
await agent.post('/login').send({ name: 'ann' });
