#include "CCurationData.h"

static const unsigned char phrases[] = {
#embed "../Curation/Data/phrases.tsv"
};

CurationData curation_data_phrases(void) {
    return (CurationData){phrases, sizeof phrases};
}

static const unsigned char odds[] = {
#embed "../Curation/Data/odds.tsv"
};

CurationData curation_data_odds(void) {
    return (CurationData){odds, sizeof odds};
}

static const unsigned char salience[] = {
#embed "../Curation/Data/salience.tsv"
};

CurationData curation_data_salience(void) {
    return (CurationData){salience, sizeof salience};
}

static const unsigned char consequence[] = {
#embed "../Curation/Data/consequence.tsv"
};

CurationData curation_data_consequence(void) {
    return (CurationData){consequence, sizeof consequence};
}
