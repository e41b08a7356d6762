internal import Rendering
internal import StoryModel

/// What a run says about its inputs at its end.
struct InputSummary {
    private let run: InputRun

    init(_ run: InputRun) { self.run = run }

    /// Prints an object for each input where that is wanted, and the line that sums them up.
    func report(as format: FormatOptions, _ terminal: Terminal, tail: [String]) throws {
        if format.json {
            try terminal.printExactly(JSONRenderer().lines(run.reports.map(\.record)))
        }
        terminal.note(([counts] + tail).joined(separator: "; "))
    }

    /// `3 new, 1 unchanged, 1 skipped`.
    var counts: String {
        let order: [InputRecord.Status] = [.new, .changed, .unchanged, .skipped, .failed]
        let parts = order.compactMap { status in
            let count = run.count(status)
            return count > 0 ? "\(count) \(status.rawValue)" : nil
        }
        let known = run.reports.count { $0.status == .failed && $0.isKnownFailure }
        let partly = run.partlyFailed > 0 ? ["\(run.partlyFailed) read in part"] : []
        let guessed = run.reports.count { report in
            report.status != .unchanged && report.findings.contains { $0.kind == .dateGuessed }
        }
        let again = known > 0 ? ["\(known) failed before"] : []
        let undated = guessed > 0 ? ["\(guessed) dated by the file's time"] : []
        let all = parts + partly + again + undated
        return all.isEmpty ? "nothing found" : all.joined(separator: ", ")
    }
}
