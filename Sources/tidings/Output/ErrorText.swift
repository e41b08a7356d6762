internal import Foundation
internal import Ingestion
internal import Rendering
internal import Storage
internal import Tagging

/// The words for everything that goes wrong: what happened, where, and what to do next.
struct ErrorText: Sendable {
    func line(for failure: Failure) -> String {
        switch failure {
        case .settings(let problem): line(for: problem)
        case .storage(let error): line(for: error)
        case .inputNotFound: "no input was found; nothing was read"
        case .noUsableData: "no text was found in the input; nothing was stored"
        case .noArchive(let path):
            "there is no archive at \(path) yet; make one with: tidings run FOLDER"
        case .unknownDocument(let key):
            "no document is called '\(key)'; list them with: tidings documents"
        case .ambiguousDocument(let key, let paths):
            "'\(key)' may be any of \(list(paths)); give more of the path or the id"
        case .unknownStory(let text):
            "no story is called '\(text)' or has these words; list them with: tidings stories"
        case .ambiguousStory(let text, let titles):
            "'\(text)' may be any of \(list(titles)); name one as letter.md:12, by document and line"
        case .unknownTheme(let name, let known):
            "'\(name)' is no theme; choose one of: \(known.joined(separator: ", "))"
        case .unknownCompany(let name):
            "no company is called '\(name)', in the lists or in the documents; "
                + "list those with scores with: tidings companies"
        case .dayNotBelieved(let day):
            "--date \(day) is not believed: it is after tomorrow, or before 1990"
        case .unknownWeek(let text):
            "'\(text)' is no week; write one as 2026-W18, a day in it as 2026-05-03, or 'latest'"
        case .weeksOutOfOrder(let first, let second):
            "\(first) is not before \(second); name the earlier week first"
        case .nothingToSearch: "name one word to search for, and not more than 64"
        case .emptyArchive(let path):
            "the archive \(path) holds no documents yet; add some with: tidings run FOLDER"
        case .badInput(let path, let problem): "\(path): \(words(for: problem))"
        case .cannotWrite(let path, let reason):
            "cannot write \(path): \(words(reason)); choose another place or make room"
        case .overArchive(let path):
            "\(path) belongs to the archive in use, and is not written over; choose another file"
        case .cannotPrint(let reason): "cannot write to standard output: \(words(reason))"
        case .templateThere(let path):
            "\(path) is there already; choose another folder, or write over it with --force"
        case .cannotRead(let path, let reason): "cannot read \(path): \(words(reason))"
        }
    }

    /// The words for an input, without its path.
    func words(for problem: InputProblem) -> String {
        switch problem {
        case .notFound: "not found"
        case .danglingLink(let target): "the link leads nowhere: \(target)"
        case .notAFile: "not a regular file; use - to read standard input"
        case .nameNotUTF8: "the file's name is not UTF-8; rename the file"
        case .unreadable(let reason): "cannot be read: \(words(reason))"
        case .unreadableFolder(let reason): "the folder cannot be listed: \(words(reason))"
        case .tooLarge(let bytes, let limit):
            "too large: \(ByteCount(bytes: bytes).text), and the limit is "
                + "\(ByteCount(bytes: limit).text); raise it with --max-size"
        case .unknownFormat(let name): "\(name) files cannot be read; save it as text"
        case .reading(let error): words(for: error)
        case .parts(let failures):
            lines(for: failures).joined(separator: "; ")
        case .samePath(let other):
            "not read: '\(other)' has the same path inside its folder; rename one of them"
        }
    }

    /// A line for each of the first parts, and one that counts the others.
    func lines(for failures: [PartFailure]) -> [String] {
        let shown = failures.prefix(Self.longestList).map {
            "\($0.part.onOneLine): \(words(for: $0.error))"
        }
        let more = failures.count - shown.count
        return more > 0 ? shown + ["and \(more) more parts that cannot be read"] : shown
    }

    /// More parts of one file are only counted.
    private static let longestList = 20

    private func words(for error: ReadingError) -> String {
        switch error {
        case .empty: "the file holds no text"
        case .binary(_, let line): "not a text file: line \(line) holds a NUL byte"
        case .undated: "nothing tells its date; give one with --date 2026-05-03"
        case .notATranscript(let format):
            "\(name(of: format)), but no transcript: it has no list 'segments' or 'transcription'"
        case .withoutWords(let format): "the \(name(of: format)) transcript holds no words"
        case .withoutText(let format):
            "\(name(of: format)) that shows no words; if a program fills it, save it from a browser"
        case .withoutPosts(let format):
            "\(name(of: format)) in which no post has words and an id, a link or an account"
        case .messageWithoutText: "the message holds no text"
        case .damaged(let format): "\(name(of: format)), damaged or cut off"
        case .encrypted: "encrypted; decrypt it first"
        case .unpacksTooLarge(let limit):
            "unpacks to more than \(ByteCount(bytes: limit).text), which is not believed; unpack it first"
        case .packedOtherwise(let method):
            "packed in a way that is not read (method \(method)); unpack it first"
        case .nestedTooDeep: "deeper inside of archives or messages than is read; unpack it first"
        case .tooManyParts: "more parts than are read of one file; split it"
        case .otherFormat(let name): "\(name) files cannot be read; save it as text"
        case .brokenJSON: "begins as JSON does, and cannot be read as JSON; it may be cut off"
        }
    }

    /// What people call a format.
    func name(of format: FileFormat) -> String {
        switch format {
        case .text: "text or Markdown"
        case .webVTT: "WebVTT"
        case .subRip: "SubRip"
        case .transcriptJSON: "JSON"
        case .transcriptPage: "HTML"
        case .timedText: "TTML"
        case .transcriptTable: "TSV"
        case .page: "HTML"
        case .feed: "a feed"
        case .jsonFeed: "a JSON Feed"
        case .sourceList: "a list of feeds"
        case .postArchive: "a part of an X archive"
        case .posts: "posts as JSON"
        case .postTable: "a table of posts"
        case .message: "a mail"
        case .mailbox: "a mailbox"
        case .gzip: "a gzip file"
        case .zip: "a ZIP archive"
        case .ownDigest: "digest of ours"
        case .program: "a program"
        }
    }

    /// What is wrong with an address for mail.
    func words(for error: MailAddressError) -> String {
        switch error {
        case .controlCharacter: "an address holds no line breaks and control characters"
        case .noAtSign(let text): "'\(text)' has no @; write an address as team@example.org"
        case .tooLong(_, let limit): "an address has \(limit) bytes at most"
        case .malformed(let text):
            "'\(text)' is no address; write one as team@example.org or 'Ana <ana@example.org>'"
        }
    }

    /// What is wrong with a line of a user's gazetteer or themes.
    func words(for problem: TaggingDataError.Problem) -> String {
        switch problem {
        case .fields(let found, let wanted): "\(found) fields separated by tabs, not \(wanted)"
        case .nameless: "a name is missing"
        case .unknownKind(let kind):
            "'\(kind)' is no kind of organisation; choose one of: "
                + OrganisationKind.allCases.map(\.rawValue).joined(separator: ", ")
        case .number(let text): "'\(text)' is no weight; begin the line with one, as in '2 tariff'"
        case .phraseless: "a word or phrase is missing"
        case .headless: "a heading like '[trade] Trade' must come first"
        case .unknownHeading(let text): "'\(text)' is no heading of this file"
        }
    }

    /// What is wrong with a user's template.
    func words(for problem: TemplateProblem.Kind) -> String {
        switch problem {
        case .sectionEnd: "this ends no section that was begun; end {{#name}} by {{/name}}"
        case .openSection: "a section is not ended; end {{#name}} by {{/name}}"
        case .tag: "a tag cannot be read; write one as {{name}} or {{word(name)}}"
        case .delimiters: "other marks for tags are set as {{=<% %>=}}"
        case .tooDeep: "sections within sections, too deep"
        case .tooLarge(let limit): "larger than \(ByteCount(bytes: limit).text)"
        case .partial: "a template cannot take in others"
        case .unknownName(let name):
            "'\(name)' is no key of a digest; see 'tidings digest --json'"
        case .unknownFunction(let name):
            "'\(name)' says nothing of such a value; see 'tidings template export -'"
        }
    }

    private func line(for error: StorageError) -> String {
        switch error {
        case .busy(let path): "the archive \(path) is in use by another process; try again"
        case .notFound(let path):
            "there is no archive at \(path) yet; make one with: tidings run FOLDER"
        case .notADatabase(let path):
            "\(path) is not an archive of Tidings; choose another file with --archive"
        case .newerVersion(let path):
            "the archive \(path) was written by a newer version of Tidings; install that version"
        case .cannotOpen(let path, let reason):
            "cannot open the archive \(path): \(reason); choose another place with --archive"
        case .cannotWrite(let path, let reason):
            "cannot write to the archive \(path): \(reason); nothing was changed"
        case .damaged(let path, let reason):
            "the archive \(path) is damaged: \(reason); restore a copy, or move it away and run again"
        }
    }

    private func line(for problem: SettingProblem) -> String {
        switch problem {
        case .missing(let path): "the configuration file \(path) is not there"
        case .unreadable(let path, let reason):
            "the configuration file \(path) cannot be read: \(words(reason))"
        case .syntax(let path, let line, let words): "\(path), line \(line): not YAML: \(words)"
        case .noMapping(let path): "\(path), line 1: expected lines like 'timezone: Europe/Berlin'"
        case .unknownKey(let path, let line, let key, let nearest):
            "\(path), line \(line): '\(key)' is no setting; did you mean '\(nearest.rawValue)'?"
        case .repeatedKey(let path, let line, let key):
            "\(path), line \(line): '\(key)' is set twice; remove one of them"
        case .noText(let path, let line, let key):
            "\(path), line \(line): '\(key)' needs a value on its line"
        case .timezone(let text, let origin):
            "\(place(origin, .timezone)): '\(text)' is no time zone; write one as Europe/Berlin"
        case .size(let text, let origin):
            "\(place(origin, .maxSize)): '\(text)' is no size; write one as 64MB"
        case .sizeTooLarge(let text, let origin):
            "\(place(origin, .maxSize)): '\(text)' is more than the most, "
                + ByteCount.largest.text
        case .length(let text, let origin):
            "\(place(origin, .length)): '\(text)' is no length; write brief, standard or full"
        case .file(let key, let path, let line, let words):
            path + (line.map { ", line \($0)" } ?? "") + ": \(words) (from '\(key.rawValue)')"
        }
    }

    /// Where a value was set, as people look for it.
    func place(_ origin: SettingOrigin, _ key: SettingKey) -> String {
        switch origin {
        case .flag: key.flag
        case .environment: key.variable
        case .file(let path, let line): "\(path), line \(line)"
        case .beside: "lies beside the configuration"
        case .standard: "built in"
        }
    }

    func words(_ reason: SystemReason) -> String {
        switch reason.code {
        case EACCES, EPERM: "not permitted"
        case ENOENT: "no such file or folder"
        case ENOTDIR: "a part of the path is not a folder"
        case EISDIR: "it is a folder"
        case ENOSPC: "the disk is full"
        case EROFS: "the disk is read-only"
        default: String(cString: strerror(reason.code)).lowercased()
        }
    }

    private func list(_ paths: [String]) -> String {
        let shown = paths.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
        return paths.count > 3 ? "\(shown) and \(paths.count - 3) more" : shown
    }
}
