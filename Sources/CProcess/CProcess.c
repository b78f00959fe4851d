#include "CProcess.h"

#include <stddef.h>
#include <sys/auxv.h>

static const char *const *arguments = NULL;
static int count = 0;

/// glibc calls constructors with the arguments of `main`.
__attribute__((constructor)) static void keep_arguments(int given, char **values) {
    count = given;
    arguments = (const char *const *)values;
}

int process_argument_count(void) { return count; }

const char *const *process_arguments(void) { return arguments; }

const char *process_path(void) { return (const char *)getauxval(AT_EXECFN); }
