import { Token } from "../models/token.js";
import { repeatJob } from "../lib/job-queue.js";

export class Reaper {
  start() {
    this.timer = repeatJob("reap", { every: 60_000 }, this.reap.bind(this));
  }

  async reap() {
    await Token.deleteMany({ expiresAt: { $lt: new Date() } });
  }

  stop() {
    this.timer?.stop();
  }
}
