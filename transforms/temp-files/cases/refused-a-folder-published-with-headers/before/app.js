const express = require('express');
const fs = require('fs');

const app = express();
app.use('/maps', express.static('maps', { setHeaders: (res) => res.set('X-Map', 'yes') }));
app.put('/maps/:name', express.text(), (req, res) => {
  fs.writeFileSync(`maps/${req.params.name}.svg`, req.body);
  res.sendStatus(204);
});

app.listen(3000);
