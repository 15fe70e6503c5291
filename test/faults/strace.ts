import { spawnSync } from 'node:child_process'

/** Why nothing can be traced here; null when it can. Some containers have strace but forbid what it does. */
export function whyNoStrace(): string | null {
  if (process.platform !== 'linux') return 'strace is a tool of Linux'
  const { error, status, stderr } = spawnSync('strace', ['-f', '-o', '/dev/null', 'true'], { encoding: 'utf8' })
  if (error) return 'strace is not installed (Debian: apt-get install strace)'
  return status === 0 ? null : `strace may not trace here: ${stderr.trim().split('\n')[0] ?? ''}`
}

/** Every call that changes what lies on a disk, or makes it last. */
export const writingCalls = [
  'write,writev,pwrite64,pwritev,pwritev2,ftruncate,truncate,fallocate,copy_file_range,sendfile,splice',
  'fsync,fdatasync,sync_file_range,msync,sync,syncfs',
  'openat,open,creat,rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink,symlinkat,mkdir,mkdirat,rmdir',
].join(',')
