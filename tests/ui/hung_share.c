/* Preloaded (LD_PRELOAD): a share that does not answer. Whoever opens or looks at anything below a folder named "hung"
   waits for ever; below one named "fades", from when the file named by SHARE_GONE is there, until it is there no more. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void answer(const char *path) {
    const char *gone = getenv("SHARE_GONE");
    while (path && strstr(path, "/hung")) pause();
    while (path && gone && strstr(path, "/fades") && !access(gone, F_OK)) usleep(10000);
}

#define REAL(type, name, parameters) \
    static type(*real) parameters;   \
    if (!real) real = (type(*) parameters)dlsym(RTLD_NEXT, #name)

DIR *opendir(const char *path) {
    REAL(DIR *, opendir, (const char *));
    answer(path);
    return real(path);
}

#define LOOK(name, kind)                                \
    int name(const char *path, struct kind *to) {       \
        REAL(int, name, (const char *, struct kind *)); \
        answer(path);                                   \
        return real(path, to);                          \
    }
LOOK(stat, stat)
LOOK(stat64, stat64)

#define OPEN(name)                                 \
    int name(const char *path, int flags, ...) {   \
        REAL(int, name, (const char *, int, ...)); \
        va_list rest;                              \
        va_start(rest, flags);                     \
        int mode = va_arg(rest, int);              \
        va_end(rest);                              \
        answer(path);                              \
        return real(path, flags, mode);            \
    }
OPEN(open)
OPEN(open64)
