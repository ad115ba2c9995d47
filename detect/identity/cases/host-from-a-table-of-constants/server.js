const mongoose = require('mongoose');
const db = require('./config/db');
mongoose.connect(`mongodb://${db.HOST}:${db.PORT}/${db.NAME}`);
