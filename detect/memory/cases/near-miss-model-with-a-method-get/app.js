const express = require('express');
const { Router } = require('./models/router');
const app = express();

app.get('/routers/:id', async (req, res) => {
  const router = await Router.get(req.params.id);
  router.opened = true;
  router.tags.push('seen');
  res.send(router);
});
app.put('/routers/:id', async (req, res) => res.send(await Router.update(req.params.id, req.body)));
app.delete('/routers/:id', async (req, res) => res.send(await Router.delete(req.params.id)));
app.listen(3000);
