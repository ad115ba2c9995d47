const { sendVerification } = require('./mail');
exports.register = async (req, res) => {
  const origin = 'http://localhost:3000';
  await sendVerification({ email: req.body.email, origin });
};
