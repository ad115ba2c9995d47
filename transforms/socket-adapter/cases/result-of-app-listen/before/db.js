exports.connect = async () => {};
