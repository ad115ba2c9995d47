const request = require('supertest');

request('http://localhost:3000').get('/').expect(200);
