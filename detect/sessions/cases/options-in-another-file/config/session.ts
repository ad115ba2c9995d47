export const redisOptions = { store: 'redis' };
export const sessionOptions = { ...{ resave: false }, secret: 'x' };
