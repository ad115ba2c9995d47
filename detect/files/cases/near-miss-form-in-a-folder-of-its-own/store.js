module.exports = async (path) => `https://cdn.example.com/${path.length}`;
