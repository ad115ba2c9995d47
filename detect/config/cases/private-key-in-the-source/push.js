const { JWT } = require('google-auth-library');
const client = new JWT({ email: 'shop@example.com', privateKey: '-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----' });
