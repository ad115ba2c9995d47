class UserService {
  constructor(repository) {
    this.repository = repository;
  }

  async rename(id, name) {
    await this.repository.put(id, { id, name });
  }

  async find(id) {
    return this.repository.byId(id);
  }
}

module.exports = { UserService };
