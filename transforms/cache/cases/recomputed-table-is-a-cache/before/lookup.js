const found = new Map();

exports.lookup = (id) => {
  let entry = found.get(id);
  if (!entry) {
    entry = { id, squared: id * id };
    found.set(id, entry);
  }
  return entry;
};

exports.forget = (id) => found.delete(id);
