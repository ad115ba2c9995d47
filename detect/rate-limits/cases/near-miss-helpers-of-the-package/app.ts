import { ipKeyGenerator, type Options } from 'express-rate-limit';
export const keyOf = (req: { ip: string }): string => ipKeyGenerator(req.ip);
export const options: Partial<Options> = { max: 5 };
