import { fanOut } from './lib/fan-out.js';

const streams = new Set();

// What other instances send, for the connections of this one.
const tellOthers = fanOut('sse:sse', (message) => {
  for (const res of streams) {
    res.write(message);
  }
});

export function subscribe(req, res) {
  res.set('Content-Type', 'text/event-stream');
  res.flushHeaders();
  streams.add(res);
  req.on('close', () => streams.delete(res));
}

export function publish(event, data) {
  const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
  for (const res of streams) {
    res.write(text);
  }
  tellOthers(text);
}
