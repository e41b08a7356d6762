/// What a file's name tells about it before it is opened.
package enum FileKind: Hashable, Sendable {
    case text
    /// Holds no text, or nothing that anybody listens to or reads: skipped and counted.
    case other
    /// Holds text in a form that no reader knows; its usual name.
    case unknownFormat(String)

    /// The kind of a name without folders.
    package init(name: String) {
        let lower = name.lowercased()
        if name.hasPrefix(".") || lower == "thumbs.db" || lower == "desktop.ini" {
            self = .other
            return
        }
        if lower.hasSuffix(".tar.gz") {
            self = .other
            return
        }
        let ending = lower.split(separator: ".").dropFirst().last.map(String.init) ?? ""
        switch ending {
        case "png", "jpg", "jpeg", "gif", "webp", "heic", "heif", "avif", "bmp", "tif", "tiff",
            "ico", "svg", "psd":
            self = .other
        case "mp3", "m4a", "m4b", "wav", "ogg", "oga", "opus", "flac", "aac", "aif", "aiff", "wma":
            self = .other
        case "mp4", "m4v", "mov", "mkv", "webm", "avi", "mpg", "mpeg":
            self = .other
        case "tgz", "bz2", "xz", "zst", "7z", "rar", "tar", "dmg", "iso":
            self = .other
        case "sqlite", "sqlite-wal", "sqlite-shm", "sqlite-journal", "db", "tmp", "part",
            "crdownload", "torrent", "ttf", "otf", "woff", "woff2", "css", "map", "mjs":
            self = .other
        case "pdf": self = .unknownFormat("PDF")
        case "doc", "docx": self = .unknownFormat("Word")
        case "rtf": self = .unknownFormat("RTF")
        case "odt": self = .unknownFormat("OpenDocument")
        case "pages": self = .unknownFormat("Pages")
        case "epub", "mobi": self = .unknownFormat("E-book")
        default: self = .text
        }
    }
}
