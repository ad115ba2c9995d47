import type { Role } from './roles.js';

export interface User {
  id: number;
  name: string;
  role: Role;
}

const users: User[] = [{ id: 1, name: 'ann', role: 'editor' }];

export async function check({ name }: { name: string }): Promise<User | undefined> {
  return users.find((user) => user.name === name);
}

export async function create({ name }: { name: string }): Promise<User> {
  return { id: 2, name, role: 'reader' };
}
