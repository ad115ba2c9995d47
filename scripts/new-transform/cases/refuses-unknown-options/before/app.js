const counter = require('example-counter');

module.exports = (options) => counter(options);
