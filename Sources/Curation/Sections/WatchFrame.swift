internal import Foundation

/// Turns "It will be interesting to see whether X" into "Watch whether X": the one frame by which
/// the words of a source are made an instruction.
struct WatchFrame: Sendable {
    private let openings = [
        "interesting to see", "curious to see", "we'll see", "we will see", "remains to be seen",
        "we have yet to see", "wait and see",
    ]
    private let questions = ["whether ", "if ", "how ", "what ", "who ", "where ", "when "]

    /// The sentence in its frame; `nil` where it does not open with one.
    func framed(_ sentence: String) -> String? {
        for opening in openings {
            guard let found = sentence.range(of: opening, options: .caseInsensitive),
                sentence.distance(from: sentence.startIndex, to: found.lowerBound) < 24
            else { continue }
            let rest = sentence[found.upperBound...].drop { $0 == " " }
            guard let question = questions.first(where: rest.hasPrefix) else { continue }
            var asked = rest.dropFirst(question.count)
            guard asked.split(separator: " ").count >= 4, !leansBack(asked), !isAskedAloud(asked)
            else { continue }
            if asked.split(separator: " ").count > 28,
                let turn = asked.range(of: ", such that ") ?? asked.range(of: ", so that ")
            {
                asked = asked[..<turn.lowerBound]
            }
            // The first piece of what runs on ends in a comma.
            while let last = asked.last, [",", ".", ";", " "].contains(last) { asked.removeLast() }
            return "Watch \(question == "if " ? "whether " : question)\(asked)."
        }
        return nil
    }

    /// Whether it is a question as it was asked, "what am I doing wrong?", and no part of a sentence.
    private func isAskedAloud(_ asked: Substring) -> Bool { asked.contains("?") }

    /// Whether what is asked is about what was said before: "this all ends", "models of that one".
    private func leansBack(_ asked: Substring) -> Bool {
        let pronouns = ["this ", "that ", "it ", "they ", "these ", "those ", "he ", "she "]
        return pronouns.contains(where: asked.hasPrefix) || asked.contains("that one")
            || asked.contains("this one")
    }
}
