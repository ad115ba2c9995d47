import { ThrottlerModule } from '@nestjs/throttler';
import { ThrottlerStorageRedisService } from 'nestjs-throttler-storage-redis';
import fastifyRateLimit from '@fastify/rate-limit';
export const imports = [ThrottlerModule.forRoot({ throttlers: [], storage: new ThrottlerStorageRedisService(process.env.REDIS_URL) })];
await fastify.register(fastifyRateLimit, { max: 100, redis });
