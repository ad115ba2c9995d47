const express = require('express');
const app = express();
const storage = require('./storage');
app.put('/f/:key', express.raw(), async (req, res) => res.json(await storage.put(req.params.key, req.body)));
