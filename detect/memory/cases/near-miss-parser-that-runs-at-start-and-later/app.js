const express = require('express');
const app = express();

function parse(text) {
  const words = [];
  let at = 0;
  const next = () => text[at++];
  const word = () => {
    let found = '';
    for (let letter = next(); letter && letter !== ' '; letter = next()) found += letter;
    words.push(found);
  };
  while (at < text.length) word();
  return words;
}

const stops = parse('a an the');
app.get('/words', (req, res) => res.send(parse(req.query.text).filter((each) => !stops.includes(each))));
app.listen(3000);
