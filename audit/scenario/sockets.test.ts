import { expect, test } from 'vitest';
import { memorySources } from '../../core/memory-sources.ts';
import { Program } from '../../program/program.ts';
import type { Exchange } from '../../verify/scenario/exchange.ts';
import { draftSockets } from './draft-sockets.ts';
import { fitSockets } from './fit-sockets.ts';

const APP = `
const { Server } = require('socket.io');
const io = new Server(3000);
const register = require('./events');
io.on('connection', (socket) => {
  register(socket);
  socket.on('joinRoom', ({ username, room }) => { socket.join(room); socket.to(room).emit('joined', username); });
  socket.on('ask', (cb) => cb(1));
  socket.on('disconnect', () => io.emit('left'));
});`;
const EVENTS =
  "module.exports = (socket) => { socket.on('say', (message, ack) => socket.broadcast.emit('said', message.text)); };";
const program = (files: Record<string, string>): Program => Program.of(memorySources(files));

test('two clients enter, one sends what the handlers read, the other listens', () => {
  const [block] = draftSockets(program({ 'app.js': APP, 'events.js': EVENTS }));
  const enter = '40\n===\n42["joinRoom",{"username":"unsticky","room":"unsticky"}]';
  expect(block?.requests.map(({ socket, body }) => [socket, body])).toEqual([
    ['one', enter],
    ['two', enter],
    ['one', '42["say",{"text":"unsticky"}]'],
    ['two', undefined],
  ]);
});

test('an app whose events tell nobody has nothing to play', () => {
  expect(
    draftSockets(program({ 'app.js': APP.replace('register(socket);', '').replace(/socket\.on\('joinRoom'.*/, '') })),
  ).toEqual([]);
});

test('it is kept when the other has heard an event', () => {
  const [block] = draftSockets(program({ 'app.js': APP, 'events.js': EVENTS }));
  const answers = (heard: string, status = 101): Exchange[][] =>
    [status, 101, 101, 101].map((one, index) => [
      {
        title: '',
        line: 1,
        round: 1,
        method: 'WS',
        path: '/',
        instance: 1,
        status: one,
        headers: {},
        body: index === 3 ? heard : '',
        duration: 1,
        failures: [],
      },
    ]);
  expect(fitSockets(block!, answers('2\n42["said","unsticky"]'))).toEqual({ block });
  expect(fitSockets(block!, answers('2')).gap).toContain('no event was found');
  expect(fitSockets(block!, answers('', 403)).gap).toBe('sockets: connecting answers 403');
});
