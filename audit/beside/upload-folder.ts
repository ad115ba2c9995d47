import { posix } from 'node:path';
import type { BesideFacts } from './beside-facts.ts';

/**
 * The upload folder that a path in a container or on the host stands for, or undefined.
 * `path` is as written; `from` is the folder of the file that names it. In a container the app's root is anywhere
 * (`/app`, `/usr/src/app`), so an absolute path matches by its end.
 */
export function findUploadFolder(path: string, from: string, { uploadFolders }: BesideFacts): string | undefined {
  if (path.includes('$') || path.includes('{{')) return undefined;
  const wanted = trim(path.startsWith('/') ? path : posix.join(from, path));
  return uploadFolders.find((folder) => {
    const own = trim(folder);
    if (own === '' || own === '/') return false;
    if (wanted === own) return true;
    return wanted.startsWith('/') && !own.startsWith('/') && endsLike(wanted, own);
  });
}

/** `/app/uploads` ends like `server/uploads`: an image is often built from a subfolder of the repository. */
function endsLike(path: string, folder: string): boolean {
  const name = posix.basename(folder);
  const isRootOfImage = posix.dirname(path) === '/';
  return path.endsWith(`/${folder}`) || (!isRootOfImage && posix.basename(path) === name);
}

function trim(path: string): string {
  const normal = posix.normalize(path).replace(/\/$/, '');
  return normal === '.' ? '' : normal;
}
