#include "CLanguageData.h"

static const unsigned char frequencies[] = {
#embed "../Language/Data/frequencies.tsv"
};

static const unsigned char boundaries[] = {
#embed "../Language/Data/boundaries.tsv"
};

static const unsigned char clauses[] = {
#embed "../Language/Data/clauses.tsv"
};

static const unsigned char stopwords[] = {
#embed "../Language/Data/stopwords.txt"
};

static const unsigned char stems[] = {
#embed "../Language/Data/stems.tsv"
};

static const unsigned char amounts[] = {
#embed "../Language/Data/amounts.tsv"
};

static const unsigned char speech[] = {
#embed "../Language/Data/speech.tsv"
};

static const unsigned char shapes[] = {
#embed "../Language/Data/shapes.tsv"
};

static const unsigned char vectors[] = {
#embed "../Language/Data/vectors.bin"
};

LanguageData language_data_frequencies(void) {
    return (LanguageData){frequencies, sizeof frequencies};
}

LanguageData language_data_boundaries(void) {
    return (LanguageData){boundaries, sizeof boundaries};
}

LanguageData language_data_clauses(void) {
    return (LanguageData){clauses, sizeof clauses};
}

LanguageData language_data_stopwords(void) {
    return (LanguageData){stopwords, sizeof stopwords};
}

LanguageData language_data_stems(void) {
    return (LanguageData){stems, sizeof stems};
}

LanguageData language_data_amounts(void) {
    return (LanguageData){amounts, sizeof amounts};
}

LanguageData language_data_speech(void) {
    return (LanguageData){speech, sizeof speech};
}

LanguageData language_data_shapes(void) {
    return (LanguageData){shapes, sizeof shapes};
}

LanguageData language_data_vectors(void) {
    return (LanguageData){vectors, sizeof vectors};
}
