exports.put = async (key, body) => fetch(`${process.env.STORE}/${key}`, { method: 'PUT', body });
