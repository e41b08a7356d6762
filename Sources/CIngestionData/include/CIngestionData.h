#ifndef INGESTION_DATA_H
#define INGESTION_DATA_H
#include <stddef.h>

/// A file of Sources/Ingestion/Data, as it is.
typedef struct {
    const unsigned char *bytes;
    size_t count;
} IngestionData;

IngestionData ingestion_data_phrases(void);
IngestionData ingestion_data_titles(void);
IngestionData ingestion_data_weights(void);

#endif
