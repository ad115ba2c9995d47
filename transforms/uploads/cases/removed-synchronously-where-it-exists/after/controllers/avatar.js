const User = require('../models/user');
const { unlinkStored, storedExists } = require('../lib/object-storage');

exports.replace = async (req, res, next) => {
  try {
    const user = await User.findById(req.params.id);
    if (user.avatar && (await storedExists(user.avatar))) {
      await unlinkStored(user.avatar);
    }
    user.avatar = req.file.path;
    await user.save();
    res.json(user);
  } catch (error) {
    next(error);
  }
};
