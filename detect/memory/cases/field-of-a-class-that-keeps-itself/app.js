const express = require('express');

class Bot {
  constructor() {
    if (Bot.instance) return Bot.instance;
    this.pairings = new Map();
    Bot.instance = this;
  }

  pair(chat, code) {
    this.pairings.set(chat, code);
  }

  codeOf(chat) {
    return this.pairings.get(chat);
  }
}

const app = express();
app.post('/pairings/:chat', (req, res) => {
  new Bot().pair(req.params.chat, req.query.code);
  res.end();
});
app.get('/pairings/:chat', (req, res) => res.json({ code: new Bot().codeOf(req.params.chat) }));
app.listen(3000);
