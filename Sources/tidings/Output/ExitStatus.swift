/// What the status of the program tells the caller; the numbers of `sysexits.h` and of shells.
enum ExitStatus: Int32, Sendable {
    case done = 0
    /// Done, but some inputs failed.
    case someFailed = 1
    /// What was compared differs, where that was asked.
    case differs = 2
    case usage = 64
    case noUsableData = 65
    case notFound = 66
    case cannotWrite = 73
    case inputOutput = 74
    case busy = 75
    case configuration = 78
    case interrupted = 130
}
