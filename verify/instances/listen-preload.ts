/**
 * Loaded into the app before its own code (`node --require`), so that several instances can listen although the source
 * names one port. A listener that asks for the instance's PORT gets it; any other gets a free port; all are moved to
 * the loopback address and noted, one JSON line each, in the file that UNSTICKY_LISTENERS names.
 * It is text because it must run as CommonJS in the app's process, whatever this package was compiled to.
 */
export const LISTEN_PRELOAD = String.raw`'use strict';
const file = process.env.UNSTICKY_LISTENERS;
if (file) {
  const fs = require('fs');
  const net = require('net');
  const tls = require('tls');
  const own = Number(process.env.UNSTICKY_PORT);
  const listen = net.Server.prototype.listen;
  const note = (entry) => fs.appendFileSync(file, JSON.stringify(entry) + '\n');
  const isPort = (value) => value === undefined || value === null || Number(value) >= 0;

  /** What listen() was asked for; nothing for handles, file descriptors and wrong arguments. */
  function readArguments(args) {
    const first = args[0];
    if (typeof first === 'function' || first === undefined || first === null) return { port: 0 };
    if (typeof first !== 'object') return isPort(first) ? { port: Number(first) } : { path: first };
    if (first.path !== undefined && first.port === undefined) return { path: first.path };
    return 'port' in first && isPort(first.port) ? { port: Number(first.port || 0), options: first } : {};
  }

  net.Server.prototype.listen = function (...args) {
    const { port, path, options } = readArguments(args);
    if (path !== undefined) note({ path: String(path) });
    if (port === undefined) return listen.apply(this, args);
    this.once('listening', () => {
      const address = this.address();
      if (address) note({ asked: port, port: address.port, tls: this instanceof tls.Server });
    });
    const moved = { ...options, port: port === own ? own : 0, host: '127.0.0.1', ipv6Only: false };
    const backlog = args.slice(1).find((arg) => typeof arg === 'number');
    if (backlog !== undefined) moved.backlog = backlog;
    const callback = args.at(-1);
    return typeof callback === 'function' ? listen.call(this, moved, callback) : listen.call(this, moved);
  };
}
`;
