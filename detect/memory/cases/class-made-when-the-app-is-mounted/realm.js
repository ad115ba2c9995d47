class Realm {
  constructor() {
    this.members = new Map();
  }

  join(id, member) {
    this.members.set(id, member);
  }

  of(id) {
    return this.members.get(id);
  }
}
exports.Realm = Realm;
