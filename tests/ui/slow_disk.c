/* Preloaded (LD_PRELOAD): a disk on which each read, write and sync of a library takes SLOW_MICROSECONDS more; each is
   noted in SLOW_LOG, a line "main" or "lane" by the thread that waited for it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static void wait_for(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return;
    path[length] = 0;
    if (!strstr(path, "library.db")) return;
    const char *by = syscall(SYS_gettid) == getpid() ? "main\n" : "lane\n";
    int log = open(getenv("SLOW_LOG"), O_WRONLY | O_APPEND | O_CREAT, 0600);
    if (log >= 0) {
        if (syscall(SYS_write, log, by, 5) < 0) abort();
        close(log);
    }
    usleep(atoi(getenv("SLOW_MICROSECONDS")));
}

#define SLOWLY(type, name, parameters, ...)                         \
    type name parameters {                                          \
        static type(*real) parameters;                              \
        if (!real) real = (type(*) parameters)dlsym(RTLD_NEXT, #name); \
        wait_for(fd);                                               \
        return real(__VA_ARGS__);                                   \
    }

SLOWLY(ssize_t, pread, (int fd, void *to, size_t size, off_t at), fd, to, size, at)
SLOWLY(ssize_t, pread64, (int fd, void *to, size_t size, off64_t at), fd, to, size, at)
SLOWLY(ssize_t, pwrite, (int fd, const void *from, size_t size, off_t at), fd, from, size, at)
SLOWLY(ssize_t, pwrite64, (int fd, const void *from, size_t size, off64_t at), fd, from, size, at)
SLOWLY(ssize_t, read, (int fd, void *to, size_t size), fd, to, size)
SLOWLY(ssize_t, write, (int fd, const void *from, size_t size), fd, from, size)
SLOWLY(int, fsync, (int fd), fd)
SLOWLY(int, fdatasync, (int fd), fd)
