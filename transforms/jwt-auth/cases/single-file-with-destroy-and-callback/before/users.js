const users = [{ id: 7, name: 'Ann', password: 'stapler' }];

exports.findUser = (name, password) => users.find((user) => user.name === name && user.password === password);
