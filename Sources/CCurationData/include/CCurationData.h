#ifndef CURATION_DATA_H
#define CURATION_DATA_H
#include <stddef.h>

/// A file of Sources/Curation/Data, as it is.
typedef struct {
    const unsigned char *bytes;
    size_t count;
} CurationData;

CurationData curation_data_phrases(void);
CurationData curation_data_salience(void);
CurationData curation_data_odds(void);
CurationData curation_data_consequence(void);

#endif
