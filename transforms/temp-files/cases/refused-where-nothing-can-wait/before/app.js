const express = require('express');
const fs = require('fs');

const app = express();

class Draft {
  constructor(id) {
    this.text = fs.readFileSync(`drafts/${id}.txt`, 'utf8');
  }
}

app.put('/drafts/:id', express.text(), (req, res) => {
  fs.writeFileSync(`drafts/${req.params.id}.txt`, req.body);
  res.sendStatus(204);
});
app.get('/drafts/:id', (req, res) => res.send(new Draft(req.params.id).text));

app.listen(3000);
