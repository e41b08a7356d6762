internal import Foundation
internal import Language
internal import StoryModel

/// Tells how much a happening matters this week.
struct EventRanker: Sendable {
    private let impacts = ImpactFinder()
    private let claims = ClaimTeller()
    private let headlines = HeadlineWorth()
    /// What a chapter of a conversation has for its room and its place.
    private let chapterRoom = 0.5
    private let chapterPlace = 0.5
    private let chapterStakes = 0.25
    /// What a claim adds that is as clear as can be.
    private let clearClaim = 1.5

    /// So many first words say what a story tells; talk comes to it later.
    private let beginning = (written: 40, spoken: 120)

    /// The rank of a happening; higher is more, in thousandths so that ties are the same everywhere.
    func rank(of members: [StoryMaterial], echo: Double, isContinued: Bool) -> Int {
        let weight = parts(of: members, echo: echo, isContinued: isContinued).reduce(0) {
            $0 + $1.value
        }
        return Int((weight * 1000).rounded())
    }

    /// What the rank is the sum of, always the same parts in the same order.
    func parts(
        of members: [StoryMaterial], echo: Double, isContinued: Bool
    ) -> [(part: RankedEvent.Part, value: Double)] {
        [
            (.sources, independence(members)), (.echo, echo), (.deed, deed(members)),
            (.voice, -voice(members)), (.room, room(members)),
            (.place, 0.45 * place(members)), (.stakes, stakes(members)),
            (.theme, 0.4 * fit(members)), (.impact, 0.6 * impacts.promise(of: members)),
            (.claim, claim(members)), (.outlook, -outlook(members)),
            (.goingOn, isContinued ? -0.3 : 0),
        ]
    }

    /// More for each independent source, less for each further one; little for secondary ones.
    private func independence(_ members: [StoryMaterial]) -> Double {
        let primary = Set(members.filter { !$0.isSecondary }.map(\.document.document.source))
        let isRetold = members.contains(where: \.isSecondary)
        return 1.6 * log(1 + Double(primary.count)) + (isRetold ? 0.3 : 0)
    }

    /// How much room the fullest telling gives it, against 600 words of speech or 120 of writing.
    ///
    /// The chapters of a conversation are about equally long.
    private func room(_ members: [StoryMaterial]) -> Double {
        members.map { material in
            if material.isDiscussion { return chapterRoom }
            let full = material.document.document.kind == .transcript ? 600.0 : 120.0
            return min(1.6, (Double(material.wordCount) / full).squareRoot())
        }.max() ?? 0
    }

    /// Whether any telling begins by saying that something was done; talk about a subject does not count.
    private func deed(_ members: [StoryMaterial]) -> Double {
        members.contains { material in
            guard !material.isDiscussion else { return false }
            let isSpeech = material.document.document.kind == .transcript
            let most = isSpeech ? beginning.spoken : beginning.written
            var words = 0
            for candidate in material.candidates where words < most {
                if candidate.strength(.deed) > 0 { return true }
                words += candidate.words
            }
            return false
        } ? 1 : 0
    }

    /// Whether all tellings are headed by somebody who speaks of himself, asks, jests or raves; not asked
    /// of stories that are only compared.
    private func voice(_ members: [StoryMaterial]) -> Double {
        members.allSatisfy { material in
            !material.isDiscussion && !material.candidates.isEmpty
                && headlines.isLoose(material.title)
        } ? 1 : 0
    }

    /// How early its earliest telling stands, from 0 to 1.
    private func place(_ members: [StoryMaterial]) -> Double {
        members.map { material in
            if material.isDiscussion { return chapterPlace }
            let count = max(1, material.document.stories.count)
            return 1 - Double(material.story.id.number - 1) / Double(count)
        }.max() ?? 0
    }

    /// Who it is about and how much is at stake.
    private func substance(_ members: [StoryMaterial]) -> Double {
        let companies = Set(members.flatMap(\.companies.keys)).count
        let money = members.flatMap(\.amounts).filter { $0.unit.isMoney }.map(\.value).max() ?? 0
        let stakes = money > 1e6 ? min(1, log10(money / 1e6) / 5) : 0
        return 0.12 * Double(min(4, companies)) + 0.6 * stakes
    }

    /// The same, little of it where people only talk about a subject: whom they name does nothing.
    private func stakes(_ members: [StoryMaterial]) -> Double {
        substance(members) * (members.allSatisfy(\.isDiscussion) ? chapterStakes : 1)
    }

    /// How clear the clearest claim is of what people only talk about.
    private func claim(_ members: [StoryMaterial]) -> Double {
        guard members.allSatisfy(\.isDiscussion) else { return 0 }
        let odds = claims.odds(of: members) ?? -.infinity
        return clearClaim / (1 + exp(-odds))
    }

    private func fit(_ members: [StoryMaterial]) -> Double {
        members.compactMap { $0.tagged.tags.themes.first?.score }.max() ?? 0
    }

    private func outlook(_ members: [StoryMaterial]) -> Double {
        if members.allSatisfy({ $0.story.role == .outlook }) { return 1.2 }
        return members.contains { $0.story.role == .report } ? 0 : 0.3
    }
}
