exports.warn = (key) => console.log(key);
