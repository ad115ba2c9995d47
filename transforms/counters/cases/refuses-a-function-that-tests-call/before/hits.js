let hits = 0;

exports.hit = () => {
  hits++;
};
exports.total = () => hits;
