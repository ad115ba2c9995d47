const notes = new Map();

exports.show = (req, res) => {
  res.json(notes.get(req.params.id) || null);
};

exports.save = (req, res) => {
  notes.set(req.params.id, req.body);
  res.sendStatus(204);
};
