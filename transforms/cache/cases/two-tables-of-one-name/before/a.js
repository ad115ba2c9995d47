const { Router } = require('express');

const entries = new Map();
const router = Router();
router.put('/:id', (req, res) => {
  entries.set(req.params.id, req.body);
  res.sendStatus(204);
});
router.get('/:id', (req, res) => res.json(entries.get(req.params.id)));
module.exports = router;
