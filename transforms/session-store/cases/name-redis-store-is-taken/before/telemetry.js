module.exports = { send() {} };
