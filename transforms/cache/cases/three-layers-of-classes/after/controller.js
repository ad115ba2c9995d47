class UserController {
  constructor(service) {
    this.service = service;
  }

  async save(req, res) {
    await this.service.rename(req.params.id, req.body.name);
    res.sendStatus(204);
  }

  async show(req, res) {
    const user = await this.service.find(req.params.id);
    if (!user) return res.sendStatus(404);
    res.json(user);
  }
}

module.exports = { UserController };
