const router = require('express').Router();
router.put('/', (req, res) => {
  req.user.name = req.query.name;
  res.end();
});
module.exports = router;
