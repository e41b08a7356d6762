#include "CCMark.h"

#include <pthread.h>
#include <string.h>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

// Tables are the only extension: others change tables of characters that all parsers share.
static cmark_syntax_extension *table_extension;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void make_extension(void) {
    cmark_gfm_core_extensions_ensure_registered();
    table_extension = cmark_find_syntax_extension("table");
}

CCMarkNode *ccmark_parse(const char *text, size_t length) {
    pthread_once(&once, make_extension);
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    if (!parser) return NULL;
    if (table_extension) cmark_parser_attach_syntax_extension(parser, table_extension);
    cmark_parser_feed(parser, text, length);
    cmark_node *root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return root;
}

void ccmark_free(CCMarkNode *root) { cmark_node_free(root); }

static enum CCMarkKind kind_of(cmark_node *node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT: return CCMarkText;
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK: return CCMarkBreak;
    case CMARK_NODE_CODE: return CCMarkCode;
    case CMARK_NODE_CODE_BLOCK: return CCMarkCodeBlock;
    case CMARK_NODE_HTML_INLINE: return CCMarkHTML;
    case CMARK_NODE_HTML_BLOCK: return CCMarkHTMLBlock;
    case CMARK_NODE_EMPH:
    case CMARK_NODE_STRONG: return CCMarkMark;
    case CMARK_NODE_IMAGE: return CCMarkImage;
    case CMARK_NODE_LINK: return CCMarkLink;
    case CMARK_NODE_HEADING: return CCMarkHeading;
    default:
        return (cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK
            ? CCMarkBlock : CCMarkOther;
    }
}

static const char *text_of(cmark_node *node, enum CCMarkKind kind) {
    if (kind == CCMarkLink || kind == CCMarkImage) return cmark_node_get_url(node);
    return cmark_node_get_literal(node);
}

static int32_t level_of(cmark_node *node, enum CCMarkKind kind) {
    if (kind == CCMarkHeading) return cmark_node_get_heading_level(node);
    if (kind != CCMarkCodeBlock) return 0;
    int length, offset;
    char mark;
    return cmark_node_get_fenced(node, &length, &offset, &mark);
}

void ccmark_walk(CCMarkNode *root, CCMarkVisitor visitor, void *context) {
    cmark_iter *walk = cmark_iter_new(root);
    cmark_event_type event;
    while ((event = cmark_iter_next(walk)) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(walk);
        enum CCMarkKind kind = kind_of(node);
        visitor(
            context, kind, event == CMARK_EVENT_ENTER, text_of(node, kind),
            cmark_node_get_start_line(node), cmark_node_get_end_line(node),
            level_of(node, kind));
    }
    cmark_iter_free(walk);
}
