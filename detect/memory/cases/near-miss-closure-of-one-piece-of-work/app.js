const express = require('express');
const { spawn } = require('child_process');
const app = express();

app.get('/report', (req, res) => {
  let output = '';
  const lines = [];
  const child = spawn('report', [req.query.month]);
  child.stdout.on('data', (chunk) => {
    output += chunk;
    lines.push(chunk);
  });
  child.on('close', () => res.send({ output, count: lines.length }));
});

function collect(stream) {
  const chunks = [];
  let size = 0;
  return new Promise((resolve) => {
    stream.on('data', (chunk) => {
      chunks.push(chunk);
      size += chunk.length;
    });
    stream.on('end', () => resolve({ size, body: Buffer.concat(chunks) }));
  });
}

app.post('/notes', async (req, res) => {
  const { size } = await collect(req);
  res.send({ size });
});

process.on('SIGTERM', () => {
  let tries = 0;
  const timer = setInterval(() => {
    tries++;
    if (tries > 5) {
      clearInterval(timer);
      process.exit();
    }
  }, 100);
});

app.listen(3000);
