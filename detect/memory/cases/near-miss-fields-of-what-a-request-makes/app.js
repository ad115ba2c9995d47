const express = require('express');

class Answer {
  parts = [];
  limits = {};

  constructor(model) {
    this.model = model;
  }

  add(part) {
    this.parts.push(part);
    this.limits[part] = part.length;
    this.last = part;
  }

  text() {
    return `${this.model}: ${this.parts.join(' ')} ${this.last} ${Object.keys(this.limits).length}`;
  }
}

function answerOf(part) {
  const answer = new Answer('small');
  answer.add(part);
  return answer.text();
}

const app = express();
app.get('/answers/:word', (req, res) => res.send(answerOf(req.params.word)));
// One at the start, to see whether it works; each request makes its own all the same.
console.log(answerOf('ready'));
app.listen(3000);
