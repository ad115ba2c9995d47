const express = require('express');
const app = express();
const fs = require('fs');
const path = require('path');
const pages = require('./pages');

function build() {
  fs.writeFileSync(path.join('public', 'index.html'), pages.map((page) => page.title).join());
}
build();
app.use(express.static('public'));
