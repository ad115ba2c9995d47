const { Router } = require('express');
const members = require('./members');
const router = Router();
router.post('/', (req, res) => {
  members.push(req.body);
  res.json(members);
});
module.exports = router;
