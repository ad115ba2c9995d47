import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type ProxyServer, createProxyServer } from 'httpxy';
import type { RoundRobin } from './round-robin.ts';

/** A load balancer without affinity, on the loopback address. */
export interface Proxy {
  readonly url: URL;
  close(): Promise<void>;
}

/** Passes requests, streams and WebSockets on to the instances that `balance` picks. */
export async function startProxy(balance: RoundRobin): Promise<Proxy> {
  // A connection of its own for each request: one that is kept may be closed by the instance, or outlive it, in the very
  // moment in which it is used again, and that would look like a wrong answer.
  const upstream = createProxyServer({ xfwd: true, secure: false, agent: false });
  const server = createServer((request, response) => void passOn(request, response, { upstream, balance }));
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const target = balance.pick(request)?.url;
    if (target === undefined) socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
    else upstream.ws(request, socket, { target }, head).catch(() => socket.destroy());
  });
  const destroySockets = trackSockets(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    destroySockets();
    await closed;
  };
  return { url: new URL(`http://127.0.0.1:${port}`), close };
}

interface Behind {
  readonly upstream: ProxyServer;
  readonly balance: RoundRobin;
}

async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  { upstream, balance }: Behind,
): Promise<void> {
  const picked = balance.pick(request);
  if (picked === undefined) return void response.writeHead(503).end('no instance is running');
  try {
    await upstream.web(request, response, { target: picked.url });
  } catch (error) {
    if (response.headersSent) response.destroy();
    else response.writeHead(502).end(`instance ${picked.instance} did not answer: ${(error as Error).message}`);
  }
}

/** Connections that were upgraded are unknown to `closeAllConnections`. */
function trackSockets(server: Server): () => void {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}
