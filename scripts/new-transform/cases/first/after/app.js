const counter = require('example-counter');

const visits = counter({ shared: true });

module.exports = visits;
