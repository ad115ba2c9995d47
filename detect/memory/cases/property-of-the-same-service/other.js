require("http").createServer().listen(9000);
