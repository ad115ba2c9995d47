const app = require('express')();
const { customAlphabet, nanoid } = require('nanoid');
const { v5, validate } = require('uuid');
const nextId = customAlphabet('0123456789', 8);
const newId = () => nanoid();
app.post('/', (req, res) => res.json({ id: nextId(), other: newId(), name: v5(req.body.name, NAMESPACE), ok: validate(req.body.id) }));
