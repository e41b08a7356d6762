#include "CIngestionData.h"

static const unsigned char phrases[] = {
#embed "../Ingestion/Data/phrases.tsv"
};

IngestionData ingestion_data_phrases(void) {
    return (IngestionData){phrases, sizeof phrases};
}
