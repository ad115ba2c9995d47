const rateLimit = require('express-rate-limit');

test('limits', () => expect(rateLimit({ limit: 1 })).toBeDefined());
