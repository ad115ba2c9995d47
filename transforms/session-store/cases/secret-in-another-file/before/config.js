module.exports = {
  port: process.env.PORT || 3000,
  session: { secret: 'from the config file' },
};
