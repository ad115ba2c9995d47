const router = require('express').Router();
const { load } = require('../db');
router.use(async (req, res, next) => {
  req.user = await load(req.query.id);
  next();
});
router.put('/', (req, res) => {
  req.user.name = req.query.name;
  req.user.save();
  res.end();
});
module.exports = router;
