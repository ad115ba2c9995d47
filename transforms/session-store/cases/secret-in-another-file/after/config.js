module.exports = {
  port: process.env.PORT || 3000,
  session: { secret: process.env.SESSION_SECRET },
};
