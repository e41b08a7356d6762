import Foundation

/// Times work by the processor's time, which other programs on the machine hardly change.
enum Stopwatch {
    /// The processor's seconds that something takes: the shortest of at least three times, and of so many
    /// as fit into a second.
    static func shortest(_ work: () throws -> Void) rethrows -> Double {
        var times: [Double] = []
        var sum = 0.0
        while times.count < 3 || sum < 1 && times.count < 100 {
            let time = try seconds(work).seconds
            times.append(time)
            sum += time
        }
        return times.min() ?? 0
    }

    /// What came of some work, and the processor's seconds that it took.
    static func seconds<Result>(
        _ work: () throws -> Result
    ) rethrows -> (result: Result, seconds: Double) {
        let begin = nanoseconds()
        let result = try work()
        return (result, Double(nanoseconds() - begin) / 1e9)
    }

    private static func nanoseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
