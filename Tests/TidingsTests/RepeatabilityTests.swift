import Foundation
import Testing

/// The same documents give the same bytes, wherever, whenever and in whatever order.
@Suite struct RepeatabilityTests {
    private static let inputs = [
        ("letter.md", SampleText.letter), ("shows/episode.md", SampleText.episode),
        ("later.md", SampleText.laterLetter),
    ]

    /// The digests and all machine output of a run over the inputs.
    private func results(
        order: [Int], environment: [String: String] = [:], oneByOne: Bool = false
    ) throws -> [String] {
        let workspace = try Workspace()
        for index in order {
            try workspace.write(Self.inputs[index].1, to: "in/\(Self.inputs[index].0)")
            if oneByOne { try workspace.tidings("run", "in", environment: environment) }
        }
        try workspace.tidings("run", "in", environment: environment)
        let digests = try workspace.names(in: "digests").map { try workspace.read("digests/\($0)") }
        let commands = [
            ["weeks"], ["documents"], ["stories"], ["companies"], ["digest", "2026-W18"],
            ["digest", "2026-W19"],
        ]
        return try digests
            + commands.map {
                try workspace.run("tidings", $0 + ["--json"], environment: environment).text
            }
    }

    @Test(arguments: [
        ["TZ": "Pacific/Kiritimati", "LC_ALL": "C"],
        ["TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
        ["SOURCE_DATE_EPOCH": "1900000000", "TERM": "xterm"],
    ])
    func `the place, the language and the day do not show`(_ environment: [String: String]) throws {
        let expected = try results(order: [0, 1, 2])
        #expect(expected.allSatisfy { !$0.isEmpty })
        #expect(try results(order: [0, 1, 2], environment: environment) == expected)
    }

    @Test(arguments: [[2, 1, 0], [1, 2, 0], [2, 0, 1]])
    func `the order in which files came does not show`(_ order: [Int]) throws {
        let expected = try results(order: [0, 1, 2])
        #expect(try results(order: order) == expected)
        #expect(try results(order: order, oneByOne: true) == expected)
    }
}
