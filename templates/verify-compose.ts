/** What the files depend on. */
export interface ComposeText {
  /** The folder of the app has a Dockerfile. */
  readonly dockerfile: boolean;
  /** Installs without development packages, e.g. `npm ci --omit=dev`. */
  readonly install: string;
}

/** A compose file, in a folder beside the app's sources: two instances, Redis, an S3-compatible store, and nginx in front. */
export function composeFile({ dockerfile, install }: ComposeText): string {
  const app = dockerfile
    ? ['build: ..']
    : [
        'image: node:22-slim',
        'working_dir: /app',
        `command: sh -c "cp -r /source/. /app && ${install} && npm start"`,
        'volumes: ["..:/source:ro"]',
      ];
  return `# Two instances behind a load balancer without sticky sessions. Written by \`unsticky verify --write-compose\`.
#   docker compose -f unsticky-verify/compose.yaml up     then open http://localhost:8080
x-app: &app
${app.map((line) => `  ${line}`).join('\n')}
  environment:
    PORT: "3000"
    REDIS_URL: redis://redis:6379
    SESSION_SECRET: \${SESSION_SECRET:-only-for-this-proof}
    JWT_SECRET: \${JWT_SECRET:-only-for-this-proof}
    S3_BUCKET: app
    S3_ENDPOINT: http://s3:9090
    AWS_REGION: us-east-1
    AWS_ACCESS_KEY_ID: proof
    AWS_SECRET_ACCESS_KEY: proof
  depends_on:
    redis:
      condition: service_healthy
    s3:
      condition: service_started

services:
  app-1: *app
  app-2: *app

  redis:
    image: redis:7-alpine
    healthcheck:
      test: ["CMD", "redis-cli", "ping"]
      interval: 2s
      retries: 15

  # For uploads; leave it out when the app stores no files.
  s3:
    image: adobe/s3mock:4.7.0
    environment:
      COM_ADOBE_TESTING_S3MOCK_STORE_INITIAL_BUCKETS: app

  proxy:
    image: nginx:1.28-alpine
    volumes: ["./nginx.conf:/etc/nginx/nginx.conf:ro"]
    ports: ["127.0.0.1:8080:80"]
    depends_on: [app-1, app-2]
`;
}

/** The nginx configuration beside it: round robin with no affinity, WebSockets, and the client's address passed on. */
export const NGINX_FILE = `# Round robin, on purpose without ip_hash, hash or sticky: any instance must be able to answer any request.
events {}

http {
  upstream app {
    server app-1:3000;
    server app-2:3000;
  }

  map $http_upgrade $connection_upgrade {
    default upgrade;
    "" close;
  }

  server {
    listen 80;
    client_max_body_size 100m;

    location / {
      proxy_pass http://app;
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection $connection_upgrade;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_buffering off;
      add_header X-Served-By $upstream_addr always;
    }
  }
}
`;
