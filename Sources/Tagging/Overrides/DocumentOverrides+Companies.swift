internal import StoryModel

extension DocumentOverrides {
    /// Names of a document's stories, and the organisations that they may name.
    struct Names {
        var mentions: [[Candidate]]
        var corrections: [[Correction]]
        var organisations: KnownOrganisations
    }

    /// Changes what names stand for, as the user says.
    mutating func change(_ names: inout Names, in texts: [WordPieceScanner]) {
        guard !table.isEmpty else { return }
        for story in texts.indices where !table.names.isEmpty {
            let matches = Dictionary(
                grouping: table.names.matches(in: texts[story].words), by: \.number)
            guard !matches.isEmpty else { continue }
            for (number, entry) in table.entries.enumerated() {
                guard let words = entry.words, let found = matches[words] else { continue }
                change(&names, of: story, by: entry, number, at: found.map(\.words), texts[story])
            }
        }
        unite(&names)
    }

    private mutating func change(
        _ names: inout Names, of story: Int, by entry: OverrideTable.Entry, _ number: Int,
        at places: [Range<Int>], _ text: WordPieceScanner
    ) {
        guard let (written, company, isMeant) = entry.change.naming, binds(number, to: story)
        else { return }
        let places = places.filter { isWritten(written, at: text.range(of: $0)) }
        guard !places.isEmpty else { return }
        let name = table.name(company)
        if isMeant {
            add(name, at: places, to: &names, of: story, by: number, text)
        } else {
            let ranges = places.map(text.range)
            names.mentions[story] = names.mentions[story].filter { mention in
                !ranges.hold(mention.nameRange) || table.name(names.name(of: mention)) != name
            }
            names.corrections[story].removeAll {
                ranges.touch($0.range) && $0.company == name
            }
            mark(story, number, .notCompany, name)
        }
    }

    /// Makes words the name of a company, in the place of what they named; parts of longer names stay.
    private mutating func add(
        _ name: String, at places: [Range<Int>], to names: inout Names, of story: Int,
        by number: Int, _ text: WordPieceScanner
    ) {
        let organisation = names.number(of: name)
        let mentions = names.mentions[story].sorted { $0.range < $1.range }
        var free: [Range<Int>] = []
        for words in places {
            let range = text.range(of: words)
            let behind = mentions.firstPlace { $0.range.start > range.start }
            if behind > 0, case let whole = mentions[behind - 1].nameRange, whole != range,
                whole.contains(range)
            {
                continue
            }
            if let last = free.last, last.overlaps(words) { free.removeLast() }
            free.append(words)
        }
        guard !free.isEmpty else { return }
        let ranges = free.map(text.range)
        names.mentions[story] =
            mentions.filter { !ranges.touch($0.range) }
            + free.map {
                Candidate(
                    organisation: organisation, words: $0, of: text, resolution: .override)
            }
        names.corrections[story].removeAll { ranges.touch($0.range) && $0.company != name }
        mark(story, number, .company, name)
    }

    /// Whether words stand as the user wrote them; words without capitals stand for all cases.
    private func isWritten(_ words: String, at range: TextRange) -> Bool {
        guard words.contains(where: \.isUppercase) else { return true }
        func letters(_ text: some StringProtocol) -> String {
            String(text.filter { $0.isLetter || $0.isNumber })
        }
        return letters(words) == letters(document.text[range])
    }

    /// Makes the companies one that the user says are one.
    private mutating func unite(_ names: inout Names) {
        guard !table.sames.isEmpty else { return }
        let entries = Dictionary(
            table.entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { _, new in new })
        for story in names.mentions.indices {
            for (place, mention) in names.mentions[story].enumerated() {
                let old = names.name(of: mention)
                guard let same = table.sames[old.lowercased()], let entry = entries[same.key] else {
                    continue
                }
                let name = table.name(old)
                names.mentions[story][place] = mention.naming(names.number(of: name))
                mark(story, entry, .same, name)
            }
            names.corrections[story] = names.corrections[story].map { correction in
                Correction(
                    range: correction.range, meant: correction.meant,
                    company: correction.company.map(table.name), origin: correction.origin,
                    confidence: correction.confidence)
            }
        }
    }
}

extension DocumentOverrides.Names {
    func name(of mention: Candidate) -> String { organisations[mention.organisation].name }

    /// The number of an organisation; a new one where none is called so.
    mutating func number(of name: String) -> Int32 {
        organisations.number(of: name) ?? organisations.add(name)
    }
}

extension Candidate {
    /// The name, without a version behind it.
    fileprivate var nameRange: TextRange { TextRange(range.start, nameEnd) }

    /// The same words as the name of another organisation.
    fileprivate func naming(_ organisation: Int32) -> Candidate {
        Candidate(
            organisation: organisation, resolution: resolution, isAmbiguous: isAmbiguous,
            first: first, last: last, range: range, nameEnd: nameEnd, form: form)
    }
}

/// Ranges in the order of their starts and of their ends.
extension [TextRange] {
    /// Whether one of them overlaps a range.
    fileprivate func touch(_ range: TextRange) -> Bool {
        let place = firstPlace { $0.end > range.start }
        return place < count && self[place].overlaps(range)
    }

    /// Whether one of them contains a range.
    fileprivate func hold(_ range: TextRange) -> Bool {
        let behind = firstPlace { $0.start > range.start }
        return behind > 0 && self[behind - 1].contains(range)
    }
}

extension Override.Change {
    /// Words, a company, and whether they name it; `nil` for other changes.
    fileprivate var naming: (words: String, company: String, isMeant: Bool)? {
        switch self {
        case .company(let words, let name, _): (words, name, true)
        case .notCompany(let words, let name, _): (words, name, false)
        default: nil
        }
    }

    var isMerge: Bool { if case .merge = self { true } else { false } }
}
