#ifndef RENDERING_DATA_H
#define RENDERING_DATA_H
#include <stddef.h>

/// A file of Sources/Rendering/Data, as it is.
typedef struct {
    const unsigned char *bytes;
    size_t count;
} RenderingData;

RenderingData rendering_data_digest(void);

#endif
