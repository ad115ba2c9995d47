const express = require('express');
const { UserController } = require('./controller');
const { UserService } = require('./service');
const { UserRepository } = require('./repository');
const asyncHandler = require('express-async-handler');

const controller = new UserController(new UserService(new UserRepository()));
const app = express();
app.put('/users/:id', asyncHandler(async (req, res) => controller.save(req, res)));
app.get('/users/:id', asyncHandler(async (req, res) => controller.show(req, res)));
app.listen(3000);
