/** A small app with one limiter, as text, and its package.json. */
export interface LimiterApp {
  readonly text: string;
  readonly manifest: object;
}

/** How the app comes by a Redis client: it has none; or one of its own, made by one of these packages. */
export type OwnClient = 'none' | 'redis' | 'redis 3' | 'ioredis';

const CLIENTS: Readonly<Record<OwnClient, string>> = {
  none: '',
  'redis 3': "const client = require('redis').createClient(process.env.REDIS_URL);\nclient.on('error', () => {});\n",
  redis:
    "const { createClient } = require('redis');\nconst client = createClient({ url: process.env.REDIS_URL });\nclient.on('error', () => {});\nclient.connect();\n",
  ioredis:
    "const Redis = require('ioredis');\nconst client = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: 2 });\nclient.on('error', () => {});\n",
};

/** Three requests are let through; `/slow` answers after 1.5 s. */
export function countingApp(
  dependencies: Readonly<Record<string, string>>,
  client: OwnClient = 'none',
  extra: { options?: string; engines?: object } = {},
): LimiterApp {
  const isFlexible = dependencies['rate-limiter-flexible'] !== undefined;
  const limiter = isFlexible
    ? flexible()
    : `app.use(require('express-rate-limit')({ windowMs: 60000, max: 3${extra.options ?? ''} }));`;
  return limiterApp(dependencies, client, limiter, extra.engines);
}

function flexible(): string {
  return `const { RateLimiterMemory } = require('rate-limiter-flexible');
const limiter = new RateLimiterMemory({ points: 3, duration: 60 });
app.use((req, res, next) => limiter.consume('all').then(() => next(), () => res.sendStatus(429)));`;
}

/** Each request after the first waits 300 ms longer than the one before. */
export function slowingApp(major: number): LimiterApp {
  const delay = major === 1 ? '300' : '(used) => (used - 1) * 300';
  const limiter = `app.use(require('express-slow-down')({ windowMs: 60000, delayAfter: 1, delayMs: ${delay} }));`;
  return limiterApp({ 'express-slow-down': `^${major}.0.0` }, 'none', limiter);
}

function limiterApp(
  dependencies: Readonly<Record<string, string>>,
  client: OwnClient,
  limiter: string,
  engines?: object,
): LimiterApp {
  const text = `const express = require('express');
${CLIENTS[client]}
const app = express();
${limiter}
app.get('/', (req, res) => res.send('ok'));
app.get('/slow', (req, res) => setTimeout(() => res.send('ok'), 1500));
app.use((error, req, res, next) => res.status(503).send(error.constructor.name));
app.listen(process.env.PORT, () => console.log('listening'));
`;
  return { text, manifest: { ...(engines && { engines }), dependencies: { express: '^4.21.0', ...dependencies } } };
}
