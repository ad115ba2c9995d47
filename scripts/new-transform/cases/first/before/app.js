const counter = require('example-counter');

const visits = counter();

module.exports = visits;
