const seats = new Map();

exports.isTaken = (id) => seats.has(id);

exports.take = (id, name) => {
  seats.set(id, { name });
};
