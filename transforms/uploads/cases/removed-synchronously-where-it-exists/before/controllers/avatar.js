const fs = require('fs');
const User = require('../models/user');

exports.replace = async (req, res, next) => {
  try {
    const user = await User.findById(req.params.id);
    if (user.avatar && fs.existsSync(user.avatar)) {
      fs.unlinkSync(user.avatar);
    }
    user.avatar = req.file.path;
    await user.save();
    res.json(user);
  } catch (error) {
    next(error);
  }
};
