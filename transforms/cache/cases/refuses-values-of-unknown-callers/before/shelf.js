const shelf = new Map();

exports.find = (id) => shelf.get(id);

exports.keep = (id, thing) => {
  shelf.set(id, thing);
};
