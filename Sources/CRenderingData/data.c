#include "CRenderingData.h"

static const unsigned char digest[] = {
#embed "../Rendering/Data/digest.mustache"
};

RenderingData rendering_data_digest(void) {
    return (RenderingData){digest, sizeof digest};
}
