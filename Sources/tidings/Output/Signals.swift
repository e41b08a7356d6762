internal import Foundation

/// What the program does when it is interrupted or nobody reads on.
enum Signals {
    /// Ends with status 130 on an interruption, and quietly when the reader of a pipe has gone.
    ///
    /// Both may have been ignored or held back by whoever started the program.
    static func install() {
        var held = sigset_t()
        sigemptyset(&held)
        for number in [SIGINT, SIGTERM, SIGPIPE] { sigaddset(&held, number) }
        sigprocmask(SIG_UNBLOCK, &held, nil)
        signal(SIGINT) { _ in _exit(ExitStatus.interrupted.rawValue) }
        signal(SIGPIPE, SIG_DFL)
    }
}

/// Interruptions held back until a step is done.
struct HeldSignals {
    private var before = sigset_t()

    init() {
        var held = sigset_t()
        sigemptyset(&held)
        sigaddset(&held, SIGINT)
        sigaddset(&held, SIGTERM)
        sigprocmask(SIG_BLOCK, &held, &before)
    }

    func release() {
        var mask = before
        sigprocmask(SIG_SETMASK, &mask, nil)
    }
}
