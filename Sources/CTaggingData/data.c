#include "CTaggingData.h"

static const unsigned char gazetteer[] = {
#embed "../Tagging/Data/gazetteer.tsv"
};

static const unsigned char contexts[] = {
#embed "../Tagging/Data/contexts.txt"
};

static const unsigned char ordinary[] = {
#embed "../Tagging/Data/ordinary.txt"
};

static const unsigned char themes[] = {
#embed "../Tagging/Data/themes.txt"
};

static const unsigned char theme_weights[] = {
#embed "../Tagging/Data/theme-weights.tsv"
};

static const unsigned char sentiment[] = {
#embed "../Tagging/Data/sentiment.txt"
};

static const unsigned char sentiment_weights[] = {
#embed "../Tagging/Data/sentiment-weights.tsv"
};

static const unsigned char valences[] = {
#embed "../Tagging/Data/valences.tsv"
};

TaggingData tagging_data_gazetteer(void) {
    return (TaggingData){gazetteer, sizeof gazetteer};
}

TaggingData tagging_data_contexts(void) {
    return (TaggingData){contexts, sizeof contexts};
}

TaggingData tagging_data_ordinary(void) {
    return (TaggingData){ordinary, sizeof ordinary};
}

TaggingData tagging_data_themes(void) {
    return (TaggingData){themes, sizeof themes};
}

TaggingData tagging_data_theme_weights(void) {
    return (TaggingData){theme_weights, sizeof theme_weights};
}

TaggingData tagging_data_sentiment(void) {
    return (TaggingData){sentiment, sizeof sentiment};
}

TaggingData tagging_data_sentiment_weights(void) {
    return (TaggingData){sentiment_weights, sizeof sentiment_weights};
}

TaggingData tagging_data_valences(void) {
    return (TaggingData){valences, sizeof valences};
}
