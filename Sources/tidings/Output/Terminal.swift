internal import Foundation

/// Where the program speaks: results on standard output, all else on standard error.
struct Terminal: Sendable {
    enum Volume: Int, Comparable, Sendable {
        case quiet, normal, verbose
        static func < (left: Volume, right: Volume) -> Bool { left.rawValue < right.rawValue }
    }

    let volume: Volume
    private let usesColour: Bool
    private let showsProgress: Bool
    private let resultIsTerminal: Bool

    /// A terminal; the environment is read for `NO_COLOR` and `TERM`.
    init(volume: Volume, colour: Bool, environment: [String: String]) {
        let isTerminal = isatty(STDERR_FILENO) == 1
        let isDumb = environment["TERM"] == "dumb"
        self.volume = volume
        usesColour = colour && isTerminal && !isDumb && (environment["NO_COLOR"] ?? "").isEmpty
        showsProgress = isTerminal && !isDumb && volume > .quiet
        resultIsTerminal = isatty(STDOUT_FILENO) == 1
    }

    /// The terminal before any option is known.
    static func beforeOptions() -> Terminal {
        Terminal(
            volume: .normal, colour: !CommandLine.arguments.contains("--no-color"),
            environment: ProcessInfo.processInfo.environment)
    }

    /// Prints a result and a line feed, without control characters.
    func print(_ text: String) throws(Failure) { try write(Self.shown(text) + "\n") }

    /// Prints a result as it is; control characters are removed only where they would act.
    func printExactly(_ text: String) throws(Failure) {
        try write(resultIsTerminal ? Self.shown(text) : text)
    }

    /// Says what was done, unless quiet.
    func note(_ text: String) {
        if volume > .quiet { say(text) }
    }

    /// Says what only a careful reader wants to know.
    func detail(_ text: String) {
        if volume == .verbose { say(text) }
    }

    /// Says what went wrong, always.
    func complain(_ text: String) {
        say(
            (usesColour ? "\u{1B}[1;31mtidings:\u{1B}[0m " : "tidings: ") + Self.shown(text),
            raw: true)
    }

    /// Shows what is being done in a line that the next one replaces; only on a terminal.
    func progress(_ text: String) {
        if showsProgress { put("\r\u{1B}[K" + Self.shown(String(text.prefix(78)))) }
    }

    private func say(_ text: String, raw: Bool = false) {
        put((showsProgress ? "\r\u{1B}[K" : "") + (raw ? text : Self.shown(text)) + "\n")
    }

    private func write(_ text: String) throws(Failure) {
        do {
            try FileBytes.write(Array(text.utf8), to: STDOUT_FILENO)
        } catch {
            throw Failure.cannotPrint(error)
        }
    }

    private func put(_ text: String) {
        // When nobody can be told, there is nobody to tell that.
        try? FileBytes.write(Array(text.utf8), to: STDERR_FILENO)
    }
}

extension Terminal {
    /// The text without what would act on a terminal: control characters and changes of direction.
    static func shown(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: acts) else { return text }
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: text.unicodeScalars.filter { !acts($0) })
        return String(kept)
    }

    private static func acts(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
