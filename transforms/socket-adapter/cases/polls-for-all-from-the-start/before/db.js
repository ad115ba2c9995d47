exports.votes = (callback) => setImmediate(callback, { a: 1, b: 2 });
