const session = require('express-session'
