module.exports = require("mongojs")(process.env.MONGO_URL, ["users"]);
