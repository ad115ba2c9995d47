const streams = new Set();

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
}
