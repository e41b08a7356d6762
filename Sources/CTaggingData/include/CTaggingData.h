#ifndef TAGGING_DATA_H
#define TAGGING_DATA_H
#include <stddef.h>

/// A file of Sources/Tagging/Data, as it is.
typedef struct {
    const unsigned char *bytes;
    size_t count;
} TaggingData;

TaggingData tagging_data_gazetteer(void);
TaggingData tagging_data_contexts(void);
TaggingData tagging_data_ordinary(void);
TaggingData tagging_data_themes(void);
TaggingData tagging_data_theme_weights(void);
TaggingData tagging_data_sentiment(void);
TaggingData tagging_data_sentiment_weights(void);
TaggingData tagging_data_valences(void);

#endif
