class Store {
  constructor() {
    this.items = new Map();
  }

  put(id, item) {
    this.items.set(id, item);
  }

  get(id) {
    return this.items.get(id);
  }
}

exports.store = new Store();
