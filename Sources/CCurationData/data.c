#include "CCurationData.h"

static const unsigned char phrases[] = {
#embed "../Curation/Data/phrases.tsv"
};

CurationData curation_data_phrases(void) {
    return (CurationData){phrases, sizeof phrases};
}
