function createStore() {
  const items = new Map();
  let nextId = 1;
  const put = (item) => {
    items.set(nextId, item);
    return nextId++;
  };
  return {
    add: (item) => put(item),
    get(id) {
      return items.get(id);
    },
  };
}

module.exports = { createStore };
