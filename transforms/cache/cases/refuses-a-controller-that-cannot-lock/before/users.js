const users = [];

exports.findByEmail = (email) => users.find((user) => user.email === email);

exports.insert = (email, name) => {
  const user = { id: users.length + 1, email, name };
  users.push(user);
  return user;
};

exports.remove = (email) => {
  const index = users.findIndex((user) => user.email === email);
  if (index >= 0) users.splice(index, 1);
};
