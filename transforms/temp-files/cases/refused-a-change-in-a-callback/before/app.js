const express = require('express');
const fs = require('fs');

const app = express();
app.use(express.json());

app.get('/todos', (req, res) => res.sendFile(`${__dirname}/todos.json`));
app.post('/todos', (req, res, next) => {
  fs.readFile(`${__dirname}/todos.json`, 'utf8', (err, text) => {
    if (err) return next(err);
    const todos = JSON.parse(text);
    todos[req.body.id] = req.body.title;
    fs.writeFile(`${__dirname}/todos.json`, JSON.stringify(todos), () => res.sendStatus(201));
  });
});

app.listen(3000);
