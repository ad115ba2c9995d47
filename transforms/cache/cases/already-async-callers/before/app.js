const express = require('express');

const drafts = new Map();
const app = express();
app.put('/:id', async (req, res) => {
  drafts.set(req.params.id, await clean(req.body));
  res.sendStatus(204);
});
app.get('/:id', async (req, res) => {
  const draft = await drafts.get(req.params.id);
  res.json(draft ?? null);
});
app.listen(3000);

async function clean(body) {
  return body;
}
