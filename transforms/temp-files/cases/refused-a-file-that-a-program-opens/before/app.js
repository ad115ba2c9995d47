const express = require('express');
const { exec } = require('child_process');
const fs = require('fs');

const app = express();
app.put('/songs/:id', express.text(), (req, res) => {
  const file = `songs/${req.params.id}.ly`;
  fs.writeFileSync(file, req.body);
  exec(`lilypond -o songs ${file}`, () => res.sendStatus(204));
});
app.get('/songs/:id', (req, res) => res.sendFile(`songs/${req.params.id}.ly`, { root: '.' }));

app.listen(3000);
