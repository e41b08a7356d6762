#include "CTaggingData.h"

static const unsigned char gazetteer[] = {
#embed "../Tagging/Data/gazetteer.tsv"
};

static const unsigned char contexts[] = {
#embed "../Tagging/Data/contexts.txt"
};

static const unsigned char themes[] = {
#embed "../Tagging/Data/themes.txt"
};

TaggingData tagging_data_gazetteer(void) {
    return (TaggingData){gazetteer, sizeof gazetteer};
}

TaggingData tagging_data_contexts(void) {
    return (TaggingData){contexts, sizeof contexts};
}

TaggingData tagging_data_themes(void) {
    return (TaggingData){themes, sizeof themes};
}
