import { Token } from "../models/token.js";

export class Reaper {
  start() {
    this.timer = setInterval(this.reap.bind(this), 60_000);
  }

  async reap() {
    await Token.deleteMany({ expiresAt: { $lt: new Date() } });
  }

  stop() {
    clearInterval(this.timer);
  }
}
