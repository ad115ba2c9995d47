import express from 'express';
import { join } from 'node:path';
import { writeStored, listStored, readStored, removeStored, statStored } from './lib/object-storage.js';

const app = express();
const folder = join(import.meta.dirname, 'documents');

app.put('/documents/:name', express.text({ type: '*/*' }), async (req, res) => {
  await writeStored(join(folder, req.params.name), req.body);
  res.sendStatus(204);
});

app.get('/documents', async (req, res) => {
  const names = await listStored(folder);
  res.json(await Promise.all(names.map(async (name) => ({ name, size: (await statStored(join(folder, name))).size }))));
});

app.get('/documents/:name', async (req, res) => {
  res.type('text').send(await readStored(join(folder, req.params.name), 'utf8'));
});

app.delete('/documents/:name', async (req, res) => {
  await removeStored(join(folder, req.params.name), { force: true });
  res.sendStatus(204);
});

app.listen(3000);
