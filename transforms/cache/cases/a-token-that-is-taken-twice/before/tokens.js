const tokens = new Map();

exports.give = (token, user) => {
  tokens.set(token, { user });
};

exports.take = (token) => {
  try {
    if (!token || !tokens.has(token)) return null;
    return tokens.get(token).user;
  } finally {
    tokens.delete(token);
  }
};
