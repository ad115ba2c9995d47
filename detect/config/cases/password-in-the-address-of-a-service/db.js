const mongoose = require('mongoose');
mongoose.connect('mongodb+srv://shop:hunter22@cluster0.example.mongodb.net/shop');
