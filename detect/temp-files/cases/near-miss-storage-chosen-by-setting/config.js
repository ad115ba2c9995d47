module.exports = { bucket: process.env.BUCKET };
