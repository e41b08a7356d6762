import Foundation
import StoryModel
import Testing

/// What a line of a talk is does not depend on how much else is said in it.
struct LengthenedTalkTests {
    /// A talk made longer.
    struct Case: CustomTestStringConvertible, Sendable {
        let form: PartedTalk.Form
        /// The line of the talk in front of which others are put, counted from 1.
        let line: Int
        /// How many times as long as the talk the others are.
        let factor: Int

        var testDescription: String { "\(form.rawValue), \(factor) times before line \(line)" }
    }

    /// In the midst, where a story begins, and in front of the farewell.
    private static let cases = PartedTalk.Form.allCases.flatMap { form in
        [135, 221].flatMap { line in
            [1, 2, 5].map { Case(form: form, line: line, factor: $0) }
        }
    }

    @Test(arguments: cases)
    func `a talk that gets longer is parted as before`(_ item: Case) throws {
        let talk = try Self.spoken("listening/podcasts/loose-weights-111.md")
        let lines = talk.map(\.text)
        let place = try #require(talk.firstIndex { $0.line == item.line })
        let added = try Self.others(words: item.factor * Self.words(lines))
        let short = try PartedTalk(lines, as: item.form)
        let long = try PartedTalk(
            Array(lines[..<place]) + added + Array(lines[place...]), as: item.form)
        let roles = Array(long.roles[..<place]) + Array(long.roles[(place + added.count)...])
        let starts = Set(
            long.starts.filter { $0 < place || $0 >= place + added.count }
                .map { $0 < place ? $0 : $0 - added.count })
        let changed = zip(short.roles, roles).enumerated().filter {
            // Captions leave out what is said twice in a row.
            $0.element.0 != nil && $0.element.1 != nil && $0.element.0 != $0.element.1
        }
        #expect(changed.count <= Self.mostRoles, "\(changed)")
        #expect(!changed.contains { $0.element.0 == .content }, "\(changed)")
        // What stands around a border tells how likely it is.
        let moved = short.starts.symmetricDifference(starts)
        #expect(moved.count <= Self.mostStarts, "\(moved.sorted())")
    }

    /// Of the talk's 220 lines.
    private static let mostRoles = 2
    /// Of its 12 stories.
    private static let mostStarts = 2

    /// The lines of a talk behind its head, with their numbers counted from 1.
    private static func spoken(_ path: String) throws -> [(line: Int, text: String)] {
        let text = try String(contentsOf: Place.fixtures().appending(path: path), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().drop { $0.element != "## Transcript" }.dropFirst()
            .filter { !$0.element.isEmpty }.map { ($0.offset + 1, String($0.element)) }
    }

    /// The stories of other talks, in as many lines as hold so many words.
    private static func others(words: Int) throws -> [String] {
        let labels = Place.fixtures().appending(path: "labels/stories.tsv")
        let rows = try Table(contentsOf: labels).rows.map(StoryLabel.init)
        var lines: [String] = []
        for path in ["podcasts/loose-weights-112.md", "podcasts/loose-weights-113.md"] {
            let told = rows.filter { $0.document == path }.map(\.lines)
            lines += try spoken("listening/" + path)
                .filter { spoken in told.contains { $0.contains(spoken.line) } }.map(\.text)
        }
        var added: [String] = []
        var left = words
        while left > 0 {
            let line = lines[added.count % lines.count]
            added.append(line)
            left -= Self.words([line])
        }
        return added
    }

    private static func words(_ lines: [String]) -> Int {
        lines.reduce(0) { $0 + $1.split(separator: " ").count }
    }
}
