class UserController {
  constructor(service) {
    this.service = service;
  }

  save(req, res) {
    this.service.rename(req.params.id, req.body.name);
    res.sendStatus(204);
  }

  show(req, res) {
    const user = this.service.find(req.params.id);
    if (!user) return res.sendStatus(404);
    res.json(user);
  }
}

module.exports = { UserController };
