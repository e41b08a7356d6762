#include "CTaggingData.h"

static const unsigned char gazetteer[] = {
#embed "../Tagging/Data/gazetteer.tsv"
};

TaggingData tagging_data_gazetteer(void) {
    return (TaggingData){gazetteer, sizeof gazetteer};
}
