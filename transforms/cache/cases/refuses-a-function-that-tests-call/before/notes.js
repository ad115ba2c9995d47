const notes = new Map();

exports.save = (id, note) => {
  notes.set(id, note);
};
exports.find = (id) => notes.get(id);
