import Foundation
import Ingestion

/// A library of Python, and what of ours does its work.
struct Peer: Sendable {
    let name: String
    /// Reads the bytes of a file as far as the library does; whether anything was read.
    let work: @Sendable ([UInt8]) -> Bool

    static let captions = Peer(name: "webvtt-py") {
        !WebVTTParser().captions(in: String(decoding: $0, as: UTF8.self)).isEmpty
    }
    static let subtitles = Peer(name: "pysrt") {
        !SubRipParser().captions(in: String(decoding: $0, as: UTF8.self)).isEmpty
    }
    static let feeds = Peer(name: "feedparser") {
        FeedReader().feed(in: $0)?.entries.isEmpty == false
    }
    static let pages = Peer(name: "trafilatura") { !PageText().words(of: $0, url: nil).isEmpty }
    static let mails = Peer(name: "email") { MessageFields(of: $0).body != nil }
}

/// Files of one format, on which a reader is timed.
struct InputSet {
    /// As the table calls the reader.
    let name: String
    /// The library of Python that reads the same; `nil` where there is none to compare with.
    let peer: Peer?
    let files: [(name: String, bytes: [UInt8])]

    var size: Int { files.reduce(0) { $0 + $1.bytes.count } }

    /// Where the files lie.
    func folder(below root: URL) -> URL {
        root.appending(path: "inputs/" + name.replacing(" ", with: "-"))
    }

    func write(below root: URL) throws {
        let folder = folder(below: root)
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for file in files {
            try Data(file.bytes).write(to: folder.appending(path: file.name))
        }
    }
}
