#ifndef C_LIB_XML2_H
#define C_LIB_XML2_H

// The system's ICU, which libxml2's headers would pull in, clashes with the one that Foundation brings.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

/// Gives back memory of libxml2's: `xmlFree` is a variable, which Swift takes for shared state.
static inline void libxml2_free(void *memory) { xmlFree(memory); }

#endif
