const express = require('express');
const app = express();
const pages = new Map();
function page(id) {
  if (!pages.has(id)) pages.set(id, render(id));
  return pages.get(id);
}
function render(id) {
  return `page ${id}`;
}
app.get('/:id', (req, res) => res.send(page(req.params.id)));
app.delete('/:id', (req, res) => {
  pages.delete(req.params.id);
  res.end();
});
app.listen(3000);
