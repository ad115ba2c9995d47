module.exports = { limits: { max: Number(process.env.MAX) } };
