const notes = new Map();

exports.handle = (req, res, next) => {
  if (req.method === 'PUT') notes.set(req.path, req.body);
  res.json(notes.get(req.path));
};
