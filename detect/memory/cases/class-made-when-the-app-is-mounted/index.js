const express = require('express');
const { Realm } = require('./realm');

exports.peers = () => {
  const app = express();
  app.on('mount', () => {
    const realm = new Realm();
    app.put('/:id', (req, res) => {
      realm.join(req.params.id, req.body);
      res.end();
    });
    app.get('/:id', (req, res) => res.json(realm.of(req.params.id)));
  });
  return app;
};
