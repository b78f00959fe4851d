// What a confined process can still do. Where the kernel has no filter of system calls, as under an emulator, only that is said.

#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

static int wrong = 0;

static void expect(bool holds, const char *what) {
    if (!holds) wrong = fprintf(stderr, "%s\n", what);
}

int main(int count, char **arguments) {
    struct sandbox sandbox = sandbox_enter(NULL, 0);
    expect(sandbox.no_new_privileges, "the process can gain privileges");
    int file = open(arguments[count - 1], O_RDONLY);
    expect(file >= 0, "a file cannot be read");
    if (sandbox.filter) {
        expect(open("/tmp/new", O_WRONLY | O_CREAT, 0600) < 0 && errno == EPERM, "a file can be written");
        expect(socket(AF_INET, SOCK_STREAM, 0) < 0 && errno == EPERM, "there is a network");
        expect(fork() < 0, "a process can be started");
    }
    printf("filter %s, landlock %d\n", sandbox.filter ? "yes" : "no", sandbox.landlock);
    return wrong != 0;
}
