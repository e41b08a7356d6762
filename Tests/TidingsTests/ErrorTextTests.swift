import Foundation
import Ingestion
import Storage
import Tagging
import Testing

@testable import tidings

@Suite struct ErrorTextTests {
    struct Case: Sendable {
        let failure: Failure
        let status: Int32
        let line: String
    }

    static let cases = [
        Case(
            failure: .storage(.busy(path: "a")), status: 75,
            line: "the archive a is in use by another process; try again"),
        Case(
            failure: .storage(.newerVersion(path: "a")), status: 78,
            line: "the archive a was written by a newer version of Tidings; install that version"),
        Case(
            failure: .storage(.damaged(path: "a", reason: "page 3")), status: 74,
            line: "the archive a is damaged: page 3; restore a copy, or move it away and run again"),
        Case(
            failure: .storage(.cannotWrite(path: "a", reason: "disk full")), status: 73,
            line: "cannot write to the archive a: disk full; nothing was changed"),
        Case(
            failure: .storage(.cannotOpen(path: "a", reason: "no folder")), status: 73,
            line: "cannot open the archive a: no folder; choose another place with --archive"),
        Case(
            failure: .cannotWrite(path: "d/x.md", reason: SystemReason(code: ENOSPC)), status: 73,
            line: "cannot write d/x.md: the disk is full; choose another place or make room"),
        Case(
            failure: .cannotPrint(SystemReason(code: ENOSPC)), status: 74,
            line: "cannot write to standard output: the disk is full"),
        Case(
            failure: .unknownDocument("x"), status: 66,
            line: "no document is called 'x'; list them with: tidings documents"),
        Case(
            failure: .ambiguousDocument("x", paths: ["a/x", "b/x", "c/x", "d/x"]), status: 64,
            line:
                "'x' may be any of 'a/x', 'b/x', 'c/x' and 1 more; give more of the path or the id"
        ),
        Case(
            failure: .unknownWeek("May"), status: 64,
            line: "'May' is no week; write one as 2026-W18, a day in it as 2026-05-03, or 'latest'"),
        Case(
            failure: .settings(
                .file(.gazetteer, path: "t.tsv", line: 3, words: ErrorText().words(for: .nameless))),
            status: 78, line: "t.tsv, line 3: a name is missing (from 'gazetteer')"),
        Case(
            failure: .badInput(path: "a", .reading(.binary(offset: 7, line: 2))), status: 65,
            line: "a: not a text file: line 2 holds a NUL byte"),
        Case(
            failure: .badInput(path: "a", .reading(.notATranscript(.transcriptJSON))), status: 65,
            line: "a: JSON, but no transcript: it has no list 'segments' or 'transcription'"),
        Case(
            failure: .badInput(path: "a", .reading(.withoutText(.page))), status: 65,
            line:
                "a: HTML that shows no words; if a program fills it, save it from a browser"),
        Case(
            failure: .badInput(path: "a", .reading(.withoutWords(.webVTT))), status: 65,
            line: "a: the WebVTT transcript holds no words"),
        Case(
            failure: .badInput(path: "a", .reading(.brokenJSON)), status: 65,
            line: "a: begins as JSON does, and cannot be read as JSON; it may be cut off"),
        Case(failure: .badInput(path: "a", .notFound), status: 66, line: "a: not found"),
    ]

    @Test(arguments: cases)
    func `says what happened, where, and what to do next`(_ expected: Case) {
        #expect(ErrorText().line(for: expected.failure) == expected.line)
        #expect(expected.failure.status.rawValue == expected.status)
    }

    static let inputs: [(InputProblem, String)] = [
        (.danglingLink(target: "b"), "the link leads nowhere: b"),
        (.notAFile, "not a regular file; use - to read standard input"),
        (.unreadable(SystemReason(code: EACCES)), "cannot be read: not permitted"),
        (
            .unreadableFolder(SystemReason(code: EACCES)),
            "the folder cannot be listed: not permitted"
        ),
        (.nameNotUTF8, "the file's name is not UTF-8; rename the file"),
        (
            .tooLarge(bytes: 3 << 30, limit: 64 << 20),
            "too large: 3 GB, and the limit is 64 MB; raise it with --max-size"
        ),
        (.reading(.empty), "the file holds no text"),
        (.reading(.undated), "nothing tells its date; give one with --date 2026-05-03"),
    ]

    @Test(arguments: inputs)
    func `an input's problem is one line`(_ problem: InputProblem, _ words: String) {
        #expect(ErrorText().words(for: problem) == words)
    }
}
