class UserService {
  constructor(repository) {
    this.repository = repository;
  }

  rename(id, name) {
    this.repository.put(id, { id, name });
  }

  find(id) {
    return this.repository.byId(id);
  }
}

module.exports = { UserService };
