#include "CLanguageData.h"

static const unsigned char frequencies[] = {
#embed "../Language/Data/frequencies.tsv"
};

LanguageData language_data_frequencies(void) {
    return (LanguageData){frequencies, sizeof frequencies};
}
