const settings = { mongo: 'mongodb://localhost/shop', sso: { issuer: 'http://localhost:9001' } };
for (const [key, value] of Object.entries(readSettings())) settings[key] = value;
module.exports = settings;
