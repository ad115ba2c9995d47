class UserRepository {
  constructor() {
    this.users = new Map();
  }

  put(id, user) {
    this.users.set(id, user);
  }

  byId(id) {
    return this.users.get(id);
  }
}

module.exports = { UserRepository };
