import crypto, { createHmac } from 'node:crypto';
import { SignJWT, jwtVerify } from 'jose';
const KEY = new TextEncoder().encode('abc');
export const hmac = (data) => createHmac('sha256', 'abc').update(data).digest('hex');
export const cipher = (iv) => crypto.createCipheriv('aes-256-cbc', Buffer.from('0123456789abcdef', 'hex'), iv);
export const sign = (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(KEY);
export const verify = (token) => jwtVerify(token, KEY);
