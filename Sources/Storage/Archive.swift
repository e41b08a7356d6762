internal import GRDB
internal import StoryModel

/// The SQLite file that holds documents and what was derived from them.
package struct Archive: Sendable {
}
