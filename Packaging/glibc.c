// What the program would need glibc 2.35 for, so that it runs with 2.34 as well.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <link.h>
#include <math.h>
#include <stddef.h>
#include <stdint.h>

/// The square of a float is exact in double precision, so this has the range and precision of glibc's.
float hypotf(float x, float y) {
    if (isinf(x) || isinf(y)) return INFINITY;
    return (float)sqrt((double)x * x + (double)y * y);
}

struct search {
    uintptr_t address;
    struct dl_find_object *found;
};

static int look(struct dl_phdr_info *object, size_t size, void *context) {
    (void)size;
    struct search *search = context;
    const ElfW(Phdr) *frames = NULL;
    uintptr_t start = UINTPTR_MAX, end = 0;
    for (int i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[i];
        uintptr_t begin = object->dlpi_addr + part->p_vaddr;
        if (part->p_type == PT_GNU_EH_FRAME) frames = part;
        if (part->p_type != PT_LOAD) continue;
        if (begin < start) start = begin;
        if (begin + part->p_memsz > end) end = begin + part->p_memsz;
    }
    if (search->address < start || search->address >= end) return 0;
    if (!frames) return -1;
    *search->found = (struct dl_find_object){
        .dlfo_map_start = (void *)start, .dlfo_map_end = (void *)end, .dlfo_eh_frame = (void *)(object->dlpi_addr + frames->p_vaddr)};
    return 1;
}

/// The loaded object that contains an address, for libgcc's unwinder, which reads only the bounds and the frames.
int _dl_find_object(void *address, struct dl_find_object *found) {
    struct search search = {.address = (uintptr_t)address, .found = found};
    return dl_iterate_phdr(look, &search) == 1 ? 0 : -1;
}
