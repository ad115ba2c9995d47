let last = 0;

function next() {
  last++;
  return last;
}

exports.next = next;
exports.last = () => last;
