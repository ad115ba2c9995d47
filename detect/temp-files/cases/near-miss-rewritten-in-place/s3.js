module.exports = async (file) => ({ file });
