exports.findUser = async ({ name }) => require('./db').users.findOne({ name });
