exports.sendVerification = ({ email, origin }) => send(email, `${origin}/verify`);
