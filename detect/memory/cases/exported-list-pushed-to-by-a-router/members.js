module.exports = [{ id: 1, name: 'Ann' }];
