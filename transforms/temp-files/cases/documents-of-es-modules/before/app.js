import express from 'express';
import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const app = express();
const folder = join(import.meta.dirname, 'documents');

app.put('/documents/:name', express.text({ type: '*/*' }), async (req, res) => {
  await writeFile(join(folder, req.params.name), req.body);
  res.sendStatus(204);
});

app.get('/documents', async (req, res) => {
  const names = await readdir(folder);
  res.json(await Promise.all(names.map(async (name) => ({ name, size: (await stat(join(folder, name))).size }))));
});

app.get('/documents/:name', async (req, res) => {
  res.type('text').send(await readFile(join(folder, req.params.name), 'utf8'));
});

app.delete('/documents/:name', async (req, res) => {
  await rm(join(folder, req.params.name), { force: true });
  res.sendStatus(204);
});

app.listen(3000);
