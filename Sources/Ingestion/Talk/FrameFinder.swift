internal import StoryModel

/// Finds what frames the stories of a programme: greeting, preview, small talk and farewell.
struct FrameFinder {
    let utterances: [Utterance]
    /// The first utterances of the host's turns, with their words; `nil` where nobody interviews.
    var hosts: [Int: Int]?
    /// Tells what is no part of an opening; `nil` where none is asked for.
    var news: NewsFinder?

    /// The index at which the farewell begins; the count where there is none.
    func farewell() -> Int {
        let count = utterances.count
        // Words that close a programme count near its end, others in its last sentences.
        let near = max(count * 2 / 3, count - Self.longestFarewell)
        for index in near..<count where utterances[index].weight(of: .farewell) >= 3 {
            return index
        }
        var start = count
        var quiet = 0
        for index in stride(from: count - 1, through: max(count - 30, count * 4 / 5), by: -1) {
            quiet += 1
            if utterances[index].sum(of: .farewell) >= 1 {
                start = index
                quiet = 0
            }
            if quiet > 12 { break }
        }
        return start
    }

    /// The index of the first story; `nil` where nothing is left for stories.
    ///
    /// That is behind "let's get into it"; else at the first announcement, where stories are announced;
    /// else behind the last words of greeting and preview. What tells news in front of it is no opening,
    /// however long the talk is.
    func firstStory(
        announced: Bool, scores: [Double], sponsors: [Range<Int>], ending: Int
    ) -> Int? {
        var first =
            kickoff(before: ending) ?? (announced ? announcement(before: ending) : nil)
            ?? border(behind: frame(before: ending), scores: scores, ending: ending)
        for sponsor in sponsors where sponsor.lowerBound <= first + 2 && sponsor.upperBound > first
        {
            first = sponsor.upperBound
        }
        return first < ending ? first : nil
    }

    /// The first utterance of an answer at length; `nil` where none stands before the first story.
    ///
    /// Who is asked about his work at once tells of it, however his host greets him.
    func firstAnswer(before first: Int) -> Int? {
        guard let hosts else { return nil }
        return (0..<first).first { index in
            guard utterances[index].startsTurn, hosts[index] == nil else { return false }
            let next = utterances[(index + 1)...].firstIndex(where: \.startsTurn)
            let end = next ?? utterances.count
            return utterances[index..<end].reduce(0) { $0 + $1.words.count } >= Self.longAnswer
        }
    }

    /// In words.
    private static let longAnswer = 80

    private func kickoff(before ending: Int) -> Int? {
        let last = utterances[..<min(ending, 60)].lastIndex { $0.weight(of: .kickoff) >= 3 }
        let weak = utterances[..<min(ending, 20)].lastIndex { $0.weight(of: .kickoff) >= 2 }
        guard let kickoff = last ?? weak else { return nil }
        let frame = frame(before: kickoff)
        guard kickoff - frame <= Self.longestAside || !isNews(frame..<kickoff, by: 2) else {
            return nil
        }
        // "Shall we start with the big one?" belongs to the big one.
        return utterances[kickoff].weight(of: .opener) >= 2 ? kickoff : kickoff + 1
    }

    private func announcement(before ending: Int) -> Int? {
        let first = utterances[..<min(ending, Self.longestOpening)].firstIndex {
            $0.weight(of: .opener) >= 2.5 && $0.sum(of: .preview) < 1
        }
        guard let first else { return nil }
        let frame = frame(before: first)
        guard first - frame <= Self.longestAside, !isNews(frame..<first, by: 1) else { return nil }
        return first
    }

    private func isNews(_ indices: Range<Int>, by count: Int) -> Bool {
        news?.isTold(in: indices, by: count) ?? false
    }

    /// In utterances.
    private static let longestOpening = 40
    private static let longestFarewell = 60
    /// What is said between two greetings or previews, in utterances.
    private static let longestAside = 14
    /// What is said before people come to talk of themselves, in utterances.
    private static let longestPause = 2

    /// The first likely border behind the last words of greeting; those words' end where there is none.
    private func border(behind frame: Int, scores: [Double], ending: Int) -> Int {
        guard frame > 0 else { return 0 }
        // A short talk comes to its news at once.
        let longest = min(8, max(1, (ending - frame) / 6))
        let near = frame..<max(frame, min(ending, frame + longest))
        let border =
            if let hosts {
                near.first { isQuestion($0, of: hosts) }
            } else {
                near.first { scores[$0] >= 0 && scores[$0] >= highest(scores, behind: $0) }
            }
        guard let border, !isNews(frame..<border, by: 1) else { return frame }
        return border
    }

    /// The highest of the next scores, before which there would be too little for a story.
    private func highest(_ scores: [Double], behind index: Int) -> Double {
        scores[index..<min(scores.count, index + 6)].max() ?? 0
    }

    /// Whether a turn of the host begins here that says something and is no greeting.
    private func isQuestion(_ index: Int, of hosts: [Int: Int]) -> Bool {
        guard let words = hosts[index], words >= 8 else { return false }
        let next = utterances[index...].dropFirst().firstIndex(where: \.startsTurn)
        return utterances[index..<(next ?? utterances.count)].allSatisfy {
            $0.sum(of: .greeting) < 1 && $0.sum(of: .smallTalk) < 1
        }
    }

    private func frame(before ending: Int) -> Int {
        var frame = 0
        for (index, utterance) in utterances[..<min(ending, 120)].enumerated() {
            guard index <= frame + Self.longestAside else { break }
            let sum =
                utterance.sum(of: .greeting) + utterance.sum(of: .preview)
                + utterance.sum(of: .smallTalk)
            // A programme that began with news has no opening left to come.
            let isTeaser = frame == 0 && index > 0 && utterance.weight(of: .teaser) >= 1
            if sum >= 1, !isTeaser, isOpening(utterance, at: index, behind: frame) {
                frame = index + 1
            }
            if frame > 0, utterance.weight(of: .opener) >= 2, index >= frame { break }
        }
        return frame
    }

    /// Whether words of an opening belong to it: "we've got" and "my dog" are said in stories, too.
    private func isOpening(_ utterance: Utterance, at index: Int, behind frame: Int) -> Bool {
        let frameWords = utterance.sum(of: .greeting) + utterance.sum(of: .preview)
        let talk = utterance.sum(of: .smallTalk)
        if frameWords + talk >= 2 { return true }
        if frameWords < 1, index > frame + Self.longestPause { return false }
        return !isNews(frame..<index, by: 2)
    }

    /// The roles of the utterances in front of the first story.
    func opening(before first: Int) -> [PassageRole] {
        var role = PassageRole.greeting
        var roles: [PassageRole] = []
        for utterance in utterances[..<min(first, utterances.count)] {
            let greeting = utterance.sum(of: .greeting)
            let preview = utterance.sum(of: .preview)
            let talk = utterance.sum(of: .smallTalk)
            if preview >= 1, preview >= talk, preview > greeting {
                role = .preview
            } else if talk >= 1, talk > greeting {
                role = .smallTalk
            } else if greeting >= 1.5, role == .smallTalk {
                role = .greeting
            }
            roles.append(role)
        }
        return roles
    }

    /// The utterances in the midst of a programme that only tell what comes later.
    func teasers(from first: Int, to ending: Int) -> [Int] {
        guard first < ending else { return [] }
        return (first..<ending).filter {
            utterances[$0].weight(of: .teaser) >= 1
                && utterances[$0].words.count <= Self.longestTeaser
        }
    }

    /// In words: longer sentences tell something.
    private static let longestTeaser = 40
}
