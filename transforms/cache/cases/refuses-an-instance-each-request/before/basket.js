class Basket {
  items = new Map();

  put(id) {
    this.items.set(id, true);
  }

  has(id) {
    return this.items.has(id);
  }
}

module.exports = { Basket };
