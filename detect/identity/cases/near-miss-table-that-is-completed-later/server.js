const mongoose = require('mongoose');
const { config } = require('./config');
mongoose.connect(`mongodb://${config.host}/shop`);
