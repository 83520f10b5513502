/** What the operating system says of a file, in words. */
import type { Words } from '../../models/words.ts';

const words: Readonly<Record<string, Words>> = {
  ENOENT: { zh: '找不到该文件或文件夹', en: 'there is no such file or folder' },
  EACCES: { zh: '没有访问权限', en: 'access is not allowed' },
  EPERM: { zh: '没有访问权限', en: 'access is not allowed' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'part of the path is no folder' },
  EEXIST: { zh: '已有同名文件', en: 'a file of that name is there already' },
  ENOSPC: { zh: '磁盘空间不足', en: 'the disk is full' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  EBUSY: { zh: '正被其他程序使用（如已在 Excel 或 WPS 中打开）', en: 'another program has it open' },
};

/** The reason and the file of a failed access; null for any other failure. */
export function systemFault(failure: unknown): { readonly file: string; readonly reason: Words } | null {
  if (!(failure instanceof Error) || !('code' in failure) || typeof failure.code !== 'string') return null;
  const reason = words[failure.code];
  const file = 'path' in failure && typeof failure.path === 'string' ? failure.path : undefined;
  return reason === undefined || file === undefined ? null : { file, reason };
}
