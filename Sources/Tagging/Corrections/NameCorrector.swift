internal import StoryModel

/// Finds the names that a document writes otherwise than they are meant.
///
/// A glossary holds in every document. Speech that was written down is searched for names that sound
/// alike, people's included, and its names are brought into their usual writing; written text is
/// corrected only where a name stands before a product of another company that sounds the same.
struct NameCorrector: Sendable {
    private let gazetteer: Gazetteer
    private let matcher: CompanyMatcher
    private let finder: MisheardNameFinder
    private let sounds: SoundIndex
    private let glossary: Glossary
    private let surnames = SurnameFinder()
    private let units = PowerUnitFinder()

    /// How sure a name is that the product behind it belongs to.
    private static let ownerConfidence = 0.8
    /// How sure a listed spelling is.
    private static let listedConfidence = 0.95
    /// How sure the commoner writing of a surname is.
    private static let surnameConfidence = 0.7
    private static let unitConfidence = 0.8

    init(
        gazetteer: Gazetteer, contexts: ContextWords, matcher: CompanyMatcher, glossary: Glossary
    ) {
        self.gazetteer = gazetteer
        self.matcher = matcher
        self.glossary = glossary
        sounds = SoundIndex(gazetteer)
        finder = MisheardNameFinder(gazetteer: gazetteer, sounds: sounds, contexts: contexts)
    }

    /// The mentions and the corrections of each story, both in order.
    struct Corrected {
        var mentions: [[Candidate]]
        var corrections: [[Correction]]
    }

    /// Candidates in which a name before another company's product is that company's, where both
    /// sound the same: "Grok's LPU" names Groq.
    func withOwners(
        _ candidates: [Candidate], in text: WordPieceScanner, of document: String
    ) -> [Candidate] {
        var owned = candidates
        for index in candidates.indices.dropLast() {
            let (name, product) = (candidates[index], candidates[index + 1])
            guard product.resolution == .product, !name.isAmbiguous, name.form >= 0,
                name.organisation != product.organisation, product.first == name.last + 1,
                text.pieces[product.first].gap == .genitive
                    || text.pieces[product.first].gap == .space,
                let letters = SoundIndex.letters(
                    document.utf8Span.span, TextRange(name.range.start, name.nameEnd)),
                let meant = owner(product.organisation, soundingLike: letters)
            else { continue }
            owned[index] = Candidate(
                organisation: meant.organisation, resolution: .misheard, isAmbiguous: false,
                first: name.first, last: name.last, range: name.range, nameEnd: name.nameEnd,
                form: meant.form)
        }
        return owned
    }

    private func owner(_ organisation: Int32, soundingLike letters: [UInt8]) -> SoundIndex.Name? {
        var number = sounds.last(soundingLike: SoundKey(letters.span))
        while number >= 0 {
            let name = sounds.names[Int(number)]
            if name.organisation == organisation, !name.isProduct {
                let own = sounds.letters.span.extracting(name.letters)
                let steps = SpellingDistance.steps(own, letters.span)
                if (1...2).contains(steps) { return name }
            }
            number = name.before
        }
        return nil
    }

    /// Finds the corrections of a document whose mentions are known.
    func corrected(
        _ mentions: [[Candidate]], in texts: [WordPieceScanner], of document: Document
    ) -> Corrected {
        var corrected = Corrected(mentions: mentions, corrections: mentions.map { _ in [] })
        let glossed = texts.map(glossary.matches)
        for story in texts.indices {
            apply(glossed[story], to: &corrected, story: story, texts[story], document.text)
        }
        let isSpeech = document.kind == .transcript
        for story in texts.indices {
            let known = corrected.mentions[story].filter { $0.form >= 0 }
            corrected.corrections[story] += known.compactMap {
                correction(for: $0, in: texts[story], of: document.text, isSpeech: isSpeech)
            }
        }
        if isSpeech {
            addMisheard(to: &corrected, in: texts, of: document.text, glossed: glossed)
            addSurnames(to: &corrected, in: texts, of: document.text)
            addUnits(to: &corrected, in: texts)
        }
        for story in texts.indices {
            corrected.mentions[story].sort { $0.range < $1.range }
            corrected.corrections[story] = disjoint(corrected.corrections[story])
        }
        return corrected
    }

    /// Those in order that overlap none before them; of those that begin at one place, the user's.
    private func disjoint(_ corrections: [Correction]) -> [Correction] {
        let ordered = corrections.sorted { left, right in
            (left.range.start, left.origin == .glossary ? 0 : 1, left.range.end)
                < (right.range.start, right.origin == .glossary ? 0 : 1, right.range.end)
        }
        var disjoint: [Correction] = []
        for correction in ordered where correction.range.start >= (disjoint.last?.range.end ?? 0) {
            disjoint.append(correction)
        }
        return disjoint
    }

    private func apply(
        _ matches: [Glossary.Match], to corrected: inout Corrected, story: Int,
        _ text: WordPieceScanner, _ document: String
    ) {
        guard !matches.isEmpty else { return }
        let places = Set(matches.flatMap { Array($0.first...$0.last) })
        corrected.mentions[story].removeAll { mention in
            (mention.first...mention.last).contains(where: places.contains)
        }
        for match in matches {
            let range = TextRange(
                Int(text.pieces[match.first].start), Int(text.pieces[match.last].end))
            let meant = match.entry.meant
            let named = matcher.candidates(
                in: WordPieceScanner(meant, ranges: [meant.wholeRange])
            ).first
            if let named {
                corrected.mentions[story].append(
                    Candidate(
                        organisation: named.organisation, resolution: named.resolution,
                        isAmbiguous: false, first: match.first, last: match.last, range: range,
                        nameEnd: range.end, form: -1))
            }
            guard document[range] != meant else { continue }
            corrected.corrections[story].append(
                Correction(
                    range: range, meant: meant,
                    company: named.map { gazetteer.organisations[Int($0.organisation)].name },
                    origin: .glossary, confidence: 1))
        }
    }

    /// What a mention's writing stands for; `nil` where it is written as it should be.
    private func correction(
        for mention: Candidate, in text: WordPieceScanner, of document: String, isSpeech: Bool
    ) -> Correction? {
        // Who writes may write a name as he likes.
        guard isSpeech || mention.resolution == .misheard else { return nil }
        let range = TextRange(mention.range.start, mention.nameEnd)
        let meant = gazetteer.writing(of: mention.form)
        guard text.pieces[mention.first].prefix == 0, document[range] != meant else { return nil }
        let company = gazetteer.organisations[Int(mention.organisation)].name
        if mention.resolution == .misheard {
            let isListed = gazetteer.forms.forms[Int(mention.form)].resolution == .misheard
            guard isSpeech || !isListed else { return nil }
            return Correction(
                range: range, meant: meant, company: company,
                origin: isListed ? .listed : .sound,
                confidence: isListed ? Self.listedConfidence : Self.ownerConfidence)
        }
        guard mention.resolution != .person, mention.resolution != .ticker else { return nil }
        // "Google's Gemini" is no other writing of "Google Gemini".
        let inner = text.pieces[mention.first...mention.last].dropFirst()
        guard !inner.contains(where: { $0.gap == .genitive }), !meant.contains("'"),
            !mention.isAmbiguous
        else { return nil }
        let written = joined(meant, as: document[range])
        guard document[range] != written else { return nil }
        return Correction(
            range: range, meant: written, company: company, origin: .writing, confidence: 1)
    }

    /// The name with spaces for its hyphens where the text has as many: `GPT 5` is no other writing.
    private func joined(_ name: String, as heard: Substring) -> String {
        let spaced = name.replacing("-", with: " ")
        let isAlike = heard.utf8.count { $0 == 0x20 } == spaced.utf8.count { $0 == 0x20 }
        return isAlike && !heard.utf8.contains(0x2d) ? spaced : name
    }

    private func addSurnames(
        to corrected: inout Corrected, in texts: [WordPieceScanner], of document: String
    ) {
        let found = surnames.surnames(in: texts, mentions: corrected.mentions, of: document)
        for (story, surnames) in found.enumerated() {
            corrected.corrections[story] += surnames.map { surname in
                Correction(
                    range: surname.range, meant: surname.meant, company: nil, origin: .sound,
                    confidence: Self.surnameConfidence)
            }
        }
    }

    private func addUnits(to corrected: inout Corrected, in texts: [WordPieceScanner]) {
        for (story, units) in units.units(in: texts).enumerated() {
            corrected.corrections[story] += units.map { unit in
                Correction(
                    range: unit.range, meant: unit.meant, company: nil, origin: .sound,
                    confidence: Self.unitConfidence)
            }
        }
    }

    private func addMisheard(
        to corrected: inout Corrected, in texts: [WordPieceScanner], of document: String,
        glossed: [[Glossary.Match]]
    ) {
        let found = finder.names(in: texts, mentions: corrected.mentions, of: document)
        for (story, names) in found.enumerated() {
            let text = texts[story]
            let given = Set(
                glossed[story].flatMap {
                    Int(text.pieces[$0.first].word)...Int(text.pieces[$0.last].word)
                })
            for name in names where given.isDisjoint(with: name.span.words) {
                corrected.mentions[story].append(
                    Candidate(
                        organisation: name.name.organisation, words: name.span.words, of: text,
                        resolution: .misheard))
                corrected.corrections[story].append(
                    Correction(
                        range: name.range(in: text), meant: gazetteer.writing(of: name.name.form),
                        company: gazetteer.organisations[Int(name.name.organisation)].name,
                        origin: .sound, confidence: name.confidence))
            }
        }
    }
}
