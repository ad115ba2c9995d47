import { ThrottlerModule } from '@nestjs/throttler';
import fastifyRateLimit from '@fastify/rate-limit';
export const imports = [ThrottlerModule.forRoot([{ ttl: 60000, limit: 10 }])];
await fastify.register(fastifyRateLimit, { max: 100 });
