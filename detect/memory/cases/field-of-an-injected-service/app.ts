import express from 'express';
import { Container, Service } from 'typedi';

@Service()
class Lockout {
  private readonly failures = new Map<string, string[]>();

  fail(name: string, address: string): void {
    this.failures.set(name, [...this.of(name), address]);
  }

  of(name: string): string[] {
    return this.failures.get(name) ?? [];
  }
}

const app = express();
app.post('/failures/:name', (req, res) => {
  Container.get(Lockout).fail(req.params.name, req.ip ?? '');
  res.end();
});
app.get('/failures/:name', (req, res) => res.json(Container.get(Lockout).of(req.params.name)));
app.listen(3000);
