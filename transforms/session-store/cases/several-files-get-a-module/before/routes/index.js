const { Router } = require('express');

const router = Router();
router.get('/', (req, res) => res.send('ok'));
module.exports = router;
