/** Small apps that keep nothing, with what varies by itself in every way: dates, ids, tokens, order of keys, waiting. */
const PRELUDE = `
const http = require('http'), crypto = require('crypto'), net = require('net');
const redis = (command) => new Promise((resolve, reject) => {
  const { hostname, port } = new URL(process.env.REDIS_URL);
  const socket = net.connect(Number(port), hostname).on('error', reject);
  socket.on('data', (data) => { resolve(String(data).trim()); socket.end(); });
  socket.write(command + '\\r\\n');
});
const serve = (handle) => http.createServer((req, res) => handle(req, res).catch((error) => res.writeHead(503).end(String(error)))).listen(process.env.PORT);
`;

export const CLEAN_APPS: Readonly<Record<string, { readonly app: string; readonly scenario: string }>> = {
  'dates and ids': {
    app: `${PRELUDE} serve(async (req, res) => res.setHeader('x-request-id', crypto.randomUUID()).setHeader('content-type', 'application/json').end(JSON.stringify({ id: crypto.randomUUID(), at: new Date(), unix: Date.now(), local: new Date().toLocaleString(), took: Math.random() })));`,
    scenario: '### look\n# @repeat 8\nGET /\n\n?? status == 200\n',
  },
  tokens: {
    app: `${PRELUDE} const sign = (text) => crypto.createHmac('sha256', process.env.JWT_SECRET).update(text).digest('base64url');
serve(async (req, res) => {
  if (req.method === 'POST') { const body = Buffer.from(JSON.stringify({ name: 'ann', iat: Date.now() })).toString('base64url'); return res.end(JSON.stringify({ token: body + '.' + sign(body) })); }
  const [body, mac] = (req.headers.authorization || '').slice(7).split('.');
  res.writeHead(body && mac === sign(body) ? 200 : 401).end(body && JSON.parse(Buffer.from(body, 'base64url')).name);
});`,
    scenario:
      '### log in\n# @name login\nPOST /login\n\n### known\n# @repeat 6\nGET /me\nAuthorization: Bearer {{login.response.body.token}}\n\n?? body == ann\n',
  },
  pages: {
    app: `${PRELUDE} serve(async (req, res) => { const n = (await redis('INCR visits')).slice(1); res.setHeader('content-type', 'text/html').end('<!doctype html>\\n<p nonce="' + crypto.randomBytes(8).toString('hex') + '">' + n + ' visits</p>\\n<footer>' + new Date().toUTCString() + '</footer>'); });`,
    scenario: '### visit\n# @repeat 6\nGET /\n\n?? status == 200\n',
  },
  limits: {
    app: `${PRELUDE} serve(async (req, res) => { const n = Number((await redis('INCR limit')).slice(1)); if (n === 1) await redis('EXPIRE limit 60'); res.setHeader('ratelimit-remaining', Math.max(0, 4 - n)).setHeader('retry-after', 60); res.writeHead(n > 4 ? 429 : 200).end('{}'); });`,
    scenario: '### within\n# @repeat 4\nGET /\n\n?? status == 200\n\n### beyond\nGET /\n\n?? status == 429\n',
  },
};
