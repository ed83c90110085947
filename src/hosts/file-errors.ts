/** True for what the file system refused, as opposed to a mistake in the code. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}

/** A refusal of the file system in words: “the disk is full”. */
export function messageOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const reasons: Record<string, string> = {
    ENOENT: "there is no such file or folder",
    EACCES: "no permission",
    EPERM: "no permission",
    EROFS: "the file system is read-only",
    ENOSPC: "the disk is full",
    EDQUOT: "the disk's quota is used up",
    EFBIG: "the file grows larger than the system lets it",
    ENOTDIR: "it is no folder",
    EEXIST: "a file of that name is in the way",
  };
  return (typeof code === "string" && reasons[code]) || (error instanceof Error ? error.message : String(error));
}
