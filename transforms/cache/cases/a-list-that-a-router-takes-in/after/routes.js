const express = require('express');
const asyncHandler = require('express-async-handler');
const router = express.Router();
const members = require('./members');

const idFilter = req => member => member.id === parseInt(req.params.id);

router.put('/:id', asyncHandler(members.locked(async (req, res) => {
  const list = await members.all();
  const found = list.some(idFilter(req));

  if (found) {
    for (const [i, member] of list.entries()) {
      if (idFilter(req)(member)) {

        const updMember = {...member, ...req.body};
        list[i] = updMember
        await members.save(list);
        res.json({ msg: 'Member updated', updMember });
      }
    }
  } else {
    res.status(400).json({ msg: `No member with the id of ${req.params.id}` });
  }
})));

module.exports = router;
