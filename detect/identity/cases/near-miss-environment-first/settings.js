exports.get = (name, standard) => process.env[name] || standard;
