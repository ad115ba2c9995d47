import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createProxyServer } from 'httpxy';
import { send } from '../scenario/send.ts';
import type { Recorded } from './recorded.ts';

/** A proxy on the loopback address that writes down what passes. WebSockets pass, and are not written down. */
export interface Recorder {
  readonly url: URL;
  readonly visit: readonly Recorded[];
  close(): Promise<void>;
}

/** ms */
const PATIENCE = 60_000;

/** Starts a recorder in front of `target`. `port` 0 takes a free one. */
export async function startRecorder(target: URL, port = 0): Promise<Recorder> {
  const visit: Recorded[] = [];
  const sockets = createProxyServer({ xfwd: true });
  const server = createServer((request, response) => void passOn(request, response, { target, visit }));
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    sockets.ws(request, socket, { target }, head).catch(() => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return { url, visit, close };
}

async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  { target, visit }: { target: URL; visit: Recorded[] },
): Promise<void> {
  const method = request.method ?? 'GET';
  const path = request.url ?? '/';
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const headers = toSingles(request.headers);
  try {
    // Uncompressed, so that the answer can be read.
    const answer = await send({
      method,
      url: new URL(path, target),
      headers: withoutHop(headers),
      body,
      timeout: PATIENCE,
    });
    visit.push({
      method,
      path,
      headers,
      body: body.toString('utf8'),
      status: answer.status,
      answer: answer.body.toString('utf8'),
    });
    const passed = Object.entries(answer.headers).filter(
      ([name]) => !/^(transfer-encoding|content-length|connection|keep-alive)$/.test(name),
    );
    response
      .writeHead(answer.status, Object.fromEntries(passed.map(([name, values]) => [name, [...values]])))
      .end(answer.body);
  } catch (error) {
    response.writeHead(502).end((error as Error).message);
  }
}

function toSingles(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]));
}

function withoutHop(headers: Readonly<Record<string, string>>): Record<string, string> {
  const dropped =
    /^(host|connection|keep-alive|transfer-encoding|content-length|accept-encoding|if-none-match|if-modified-since)$/;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.test(name)));
}
