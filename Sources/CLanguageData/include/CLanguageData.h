#ifndef LANGUAGE_DATA_H
#define LANGUAGE_DATA_H
#include <stddef.h>

/// A file of Sources/Language/Data, as it is.
typedef struct {
    const unsigned char *bytes;
    size_t count;
} LanguageData;

LanguageData language_data_frequencies(void);
LanguageData language_data_boundaries(void);
LanguageData language_data_clauses(void);
LanguageData language_data_stopwords(void);
LanguageData language_data_stems(void);
LanguageData language_data_amounts(void);
LanguageData language_data_speech(void);
LanguageData language_data_shapes(void);
LanguageData language_data_vectors(void);

#endif
