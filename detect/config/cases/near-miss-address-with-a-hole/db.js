const mongoose = require('mongoose');
mongoose.connect(`mongodb+srv://shop:${process.env.DB_PASSWORD}@cluster0.example.mongodb.net/shop`);
mongoose.connect(process.env.MONGO_URL || 'mongodb://shop:shop@db.example.com/shop');
console.log('mongodb://user:password@host.example.com/db');
