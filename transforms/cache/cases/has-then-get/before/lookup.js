const found = new Map();

function lookup(id) {
  if (found.has(id)) return found.get(id);
  const entry = { id };
  found.set(id, entry);
  return entry;
}

const forget = (id) => found.delete(id);

module.exports = { lookup, forget };
