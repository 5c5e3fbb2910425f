// Loaded into a program by LD_PRELOAD, it kills the program at the n-th time that it would change a file of one folder: just
// before that, or after half of what was to be written. KILL_FOLDER is the folder, KILL_AT counts from 1, KILL_HALF asks for the
// half, and KILL_LOG names a file that gets a line for each of these points.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_int points;

static int within(const char *path) {
  const char *folder = getenv("KILL_FOLDER");
  return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static const char *path_of(int fd, char *buffer, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = syscall(SYS_readlink, link, buffer, size - 1);
  if (length < 0) return NULL;
  buffer[length] = 0;
  return buffer;
}

// Counts the point, and says whether the program is to die at it.
static int due(const char *what, const char *path) {
  if (!within(path)) return 0;
  int number = atomic_fetch_add(&points, 1) + 1;
  const char *log = getenv("KILL_LOG");
  if (log) {
    char line[4400];
    int length = snprintf(line, sizeof line, "%d %s %s\n", number, what, path);
    int fd = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0600);
    syscall(SYS_write, fd, line, length);
    syscall(SYS_close, fd);
  }
  const char *at = getenv("KILL_AT");
  return at && number == atoi(at);
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

static void point(const char *what, const char *path) {
  if (due(what, path)) die();
}

static void point_fd(const char *what, int fd) {
  char path[4096];
  point(what, path_of(fd, path, sizeof path));
}

#define NEXT(result, name, types) static result (*real) types; if (!real) real = (result (*) types)dlsym(RTLD_NEXT, #name)

#define WRITE_AT(name, offset_type) \
  ssize_t name(int fd, const void *bytes, size_t count, offset_type offset) { \
    NEXT(ssize_t, name, (int, const void *, size_t, offset_type)); \
    char path[4096]; \
    if (due("write", path_of(fd, path, sizeof path))) { \
      if (getenv("KILL_HALF")) real(fd, bytes, count / 2, offset); \
      die(); \
    } \
    return real(fd, bytes, count, offset); \
  }
WRITE_AT(pwrite, off_t)
WRITE_AT(pwrite64, off64_t)

ssize_t write(int fd, const void *bytes, size_t count) {
  NEXT(ssize_t, write, (int, const void *, size_t));
  char path[4096];
  if (due("write", path_of(fd, path, sizeof path))) {
    if (getenv("KILL_HALF")) real(fd, bytes, count / 2);
    die();
  }
  return real(fd, bytes, count);
}

#define ON_FD(name) int name(int fd) { NEXT(int, name, (int)); point_fd(#name, fd); return real(fd); }
ON_FD(fsync)
ON_FD(fdatasync)

#define CUT(name, length_type) int name(int fd, length_type length) { NEXT(int, name, (int, length_type)); point_fd("truncate", fd); return real(fd, length); }
CUT(ftruncate, off_t)
CUT(ftruncate64, off64_t)

#define TWO_NAMES(name) int name(const char *from, const char *to) { NEXT(int, name, (const char *, const char *)); point(#name, to); return real(from, to); }
TWO_NAMES(rename)
TWO_NAMES(link)

int unlink(const char *path) { NEXT(int, unlink, (const char *)); point("unlink", path); return real(path); }
