#include "CIngestionData.h"

static const unsigned char phrases[] = {
#embed "../Ingestion/Data/phrases.tsv"
};

static const unsigned char titles[] = {
#embed "../Ingestion/Data/titles.tsv"
};

static const unsigned char weights[] = {
#embed "../Ingestion/Data/weights.tsv"
};

IngestionData ingestion_data_phrases(void) {
    return (IngestionData){phrases, sizeof phrases};
}

IngestionData ingestion_data_titles(void) {
    return (IngestionData){titles, sizeof titles};
}

IngestionData ingestion_data_weights(void) {
    return (IngestionData){weights, sizeof weights};
}
