const { Item } = require('../models');
setInterval(() => Item.deleteMany({}), 1);
