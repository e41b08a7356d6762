internal import StoryModel

/// Finds what frames the stories of a programme: greeting, preview, small talk and farewell.
struct FrameFinder {
    let utterances: [Utterance]

    /// The index at which the farewell begins; the count where there is none.
    func farewell() -> Int {
        // A farewell is short: the last thirty sentences, at most a fifth of the talk.
        let low = max(utterances.count - 30, utterances.count * 4 / 5)
        var start = utterances.count
        var quiet = 0
        for index in stride(from: utterances.count - 1, through: low, by: -1) {
            let sum = utterances[index].sum(of: .farewell)
            if sum >= 1 {
                start = index
                quiet = 0
            } else {
                quiet += 1
                if quiet > 12 { break }
            }
        }
        return start
    }

    /// The index of the first story; `nil` where nothing is left for stories.
    func firstStory(scores: [Double], sponsors: [Range<Int>], ending: Int) -> Int? {
        let limit = min(ending, 120)
        guard ending > 0 else { return nil }
        var frame = 0
        for index in 0..<limit {
            let utterance = utterances[index]
            let isFrame =
                utterance.sum(of: .greeting) + utterance.sum(of: .preview)
                + utterance.sum(of: .smallTalk) >= 1
            if isFrame, index <= frame + 14 { frame = index + 1 }
            if utterance.weight(of: .closer) >= 2, index <= frame + 14 { frame = index + 1 }
            if utterance.weight(of: .opener) >= 2, index >= 2, index > frame, frame > 0 { break }
        }
        for sponsor in sponsors where sponsor.lowerBound <= frame + 3 {
            frame = max(frame, sponsor.upperBound)
        }
        return frame < ending ? frame : nil
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
            } else if greeting >= 1, role == .smallTalk {
                role = .greeting
            }
            roles.append(role)
        }
        return roles
    }
}
