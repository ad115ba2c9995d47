exports.plugins = [];
