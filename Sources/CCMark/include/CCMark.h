#ifndef C_CMARK_H
#define C_CMARK_H

#include <stdint.h>
#include <stddef.h>

// A few functions around cmark-gfm, so that its own headers, with their macros and its shared state,
// stay inside of this target.

/// A parsed document; given back by `ccmark_free`.
typedef struct cmark_node CCMarkNode;

/// What a node is.
enum CCMarkKind {
    CCMarkOther,
    CCMarkText,
    CCMarkBreak,
    CCMarkCode,
    CCMarkCodeBlock,
    CCMarkHTML,
    CCMarkHTMLBlock,
    CCMarkMark,
    CCMarkImage,
    CCMarkLink,
    CCMarkHeading,
    CCMarkBlock,
};

/// The document of a text in UTF-8, with tables; a null pointer where memory is short.
CCMarkNode *ccmark_parse(const char *text, size_t length);

void ccmark_free(CCMarkNode *root);

/// Gets each node of a document when it begins (`entering` is 1) and, where others can stand in it, when
/// it ends. The text is that of the node, or the address of a link; lines are counted from 1. The level is
/// that of a heading, and 1 for code between fences.
typedef void (*CCMarkVisitor)(
    void *context, enum CCMarkKind kind, int entering, const char *text, int32_t first_line,
    int32_t last_line, int32_t level);

void ccmark_walk(CCMarkNode *root, CCMarkVisitor visitor, void *context);

#endif
