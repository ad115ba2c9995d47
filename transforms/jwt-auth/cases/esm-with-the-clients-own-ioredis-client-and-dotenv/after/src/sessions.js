import { readToken } from './lib/tokens.js';

export const sessions = readToken;
