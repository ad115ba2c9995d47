const User = require('./user');
exports.seed = () => User.create({ email: 'a@example.com', password: 'hunter22' });
