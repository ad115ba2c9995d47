import { findFreePort } from './free-port.ts';

/** The S3 of a run, or why there is none. */
export interface S3 {
  /** For the report: where it came from. */
  readonly description: string;
  /** Variables that the app needs to find it; empty when the user has set them. */
  readonly env: Readonly<Record<string, string>>;
  /** Removes all objects, when the server is ours. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

const nothing = async (): Promise<void> => {};

/** The user's S3_ENDPOINT, else a server in this process's memory, else none when the app does not use S3. */
export async function openS3(env: NodeJS.ProcessEnv, isNeeded: boolean): Promise<S3> {
  const endpoint = env['S3_ENDPOINT'];
  if (endpoint !== undefined)
    return { description: `${endpoint} (S3_ENDPOINT)`, env: {}, flush: nothing, close: nothing };
  if (!isNeeded)
    return { description: 'none: the app does not depend on an S3 client', env: {}, flush: nothing, close: nothing };
  return embedded(await loadServer(), await findFreePort(), env['S3_BUCKET'] ?? 'unsticky-verify');
}

/** What is used of a Fastify server. */
interface Listening {
  listen(address: { port: number; host: string }): Promise<unknown>;
  inject(request: { method: 'PUT'; url: string }): Promise<{ statusCode: number; body: string }>;
  close(): Promise<unknown>;
}
type BuildServer = () => Listening;

async function loadServer(): Promise<BuildServer> {
  try {
    const { buildApp } = await import('fauxqs');
    return () => buildApp({ logger: false });
  } catch {
    throw new Error(
      'The app uses S3, and there is no server for it: run `npm install --no-save fauxqs@1.9.2` where unsticky is installed, or set S3_ENDPOINT.',
    );
  }
}

async function embedded(build: BuildServer, port: number, bucket: string): Promise<S3> {
  const endpoint = `http://127.0.0.1:${port}`;
  let server: Listening | undefined;
  const close = async (): Promise<void> => void (await server?.close());
  const restart = async (): Promise<void> => {
    await close();
    server = build();
    await server.listen({ port, host: '127.0.0.1' });
    const { statusCode, body } = await server.inject({ method: 'PUT', url: `/${bucket}` });
    if (statusCode !== 200) throw new Error(`The embedded S3 server refused the bucket ${bucket}: ${body}`);
  };
  await restart();
  return {
    description: `fauxqs in memory on 127.0.0.1:${port}, bucket ${bucket}`,
    env: {
      S3_ENDPOINT: endpoint,
      S3_BUCKET: bucket,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'unsticky',
      AWS_SECRET_ACCESS_KEY: 'unsticky',
    },
    flush: restart,
    close,
  };
}
