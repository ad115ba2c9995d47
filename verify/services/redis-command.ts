import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';

/**
 * Sends one command in Redis's inline form and resolves to the first line of the answer, without its line end.
 * Rejects when nothing answers within `timeout` ms or the connection closes first.
 */
export function redisCommand(url: string, command: string, timeout = 2000): Promise<string> {
  const { protocol, hostname, port } = new URL(url);
  const address = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 6379) };
  return new Promise((resolve, reject) => {
    const socket = protocol === 'rediss:' ? connectTls({ ...address, servername: address.host }) : connect(address);
    let seen = '';
    socket.setTimeout(timeout, () => socket.destroy(new Error(`${address.host}:${address.port} does not answer`)));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the connection closed without an answer')));
    socket.on('data', (chunk) => {
      seen += chunk.toString('latin1');
      const end = seen.indexOf('\r\n');
      if (end < 0) return;
      resolve(seen.slice(0, end));
      socket.destroy();
    });
    socket.write(`${command}\r\n`);
  });
}

/** Whether a Redis speaks there; one that asks for a password counts, the app knows it. */
export async function isRedisAnswering(url: string): Promise<boolean> {
  try {
    return /^[+-]/.test(await redisCommand(url, 'PING'));
  } catch {
    return false;
  }
}
