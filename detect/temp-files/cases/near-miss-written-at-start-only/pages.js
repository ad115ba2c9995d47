module.exports = [{ title: 'Home' }];
