internal import StoryModel

/// A place where the words of a story have the form of an organisation's name.
struct Candidate: Sendable {
    let organisation: Int32
    let resolution: Mention.Resolution
    let isAmbiguous: Bool
    /// The first and the last piece.
    let first: Int
    let last: Int
    let range: TextRange
    /// The offset behind the name, before a version.
    let nameEnd: Int
    /// The number of the form that it has; -1 for none.
    let form: Int32
}

extension Candidate {
    /// A certain naming by whole words.
    init(
        organisation: Int32, words: Range<Int>, of text: WordPieceScanner,
        resolution: Mention.Resolution = .name
    ) {
        let next = words.upperBound
        let end = next < text.words.count ? Int(text.words[next].firstPiece) : text.pieces.count
        let range = TextRange(
            Int(text.words[words.lowerBound].start), Int(text.words[next - 1].end))
        self.init(
            organisation: organisation, resolution: resolution, isAmbiguous: false,
            first: Int(text.words[words.lowerBound].firstPiece), last: end - 1, range: range,
            nameEnd: range.end, form: -1)
    }
}

/// Finds where stories have the form of a name, in one pass whatever the size of the gazetteer.
///
/// The longest form at a place wins; forms of the same letters are all given.
struct CompanyMatcher: Sendable {
    private let forms: SurfaceIndex
    private let versions: VersionScanner

    init(gazetteer: Gazetteer, contexts: ContextWords) {
        forms = gazetteer.forms
        versions = VersionScanner(tiers: contexts.tiers)
    }

    /// The candidates in order; those that share letters follow each other with equal ranges.
    func candidates(in text: WordPieceScanner) -> [Candidate] {
        var candidates: [Candidate] = []
        var index = 0
        let pieces = text.pieces
        while index < pieces.count {
            guard mayBegin(at: index, pieces) else {
                index += 1
                continue
            }
            addLongest(in: text, at: index, to: &candidates)
            index = max(index, candidates.last?.last ?? -1) + 1
        }
        return candidates
    }

    /// Whether a name or a symbol may begin with a piece; most are told by this alone.
    private func mayBegin(at place: Int, _ pieces: [WordPiece]) -> Bool {
        let gap = pieces[place].gap
        guard gap != .none else { return false }
        return gap == .colon || pieces[place].prefix != 0
            || mayBegin(with: pieces[place].hash, upTo: place, pieces)
    }

    /// Whether a form may begin with the letters of pieces up to one.
    private func mayBegin(with hash: WordHash, upTo last: Int, _ pieces: [WordPiece]) -> Bool {
        last + 1 < pieces.count && pieces[last + 1].gap == .none || forms.mayBegin(with: hash)
    }

    private func addLongest(
        in text: WordPieceScanner, at first: Int, to candidates: inout [Candidate]
    ) {
        let pieces = text.pieces
        if let ticker = ticker(in: text, at: first) { return candidates.append(ticker) }
        if first + 1 < pieces.count, ticker(in: text, at: first + 1) != nil { return }
        var best: (form: Int32, last: Int, places: JointPlaces)?
        var places = JointPlaces()
        var hash = pieces[first].hash
        var last = first
        while true {
            if let form = forms.form(hash), isWhole(text, first: first, last: last),
                fits(form, places: places)
            {
                best = (form, last, places)
            }
            last += 1
            guard last < pieces.count, last - first < SurfaceIndex.longest,
                pieces[last].gap.joins
            else { break }
            places.add(pieces[last], before: pieces[last - 1], at: hash.count)
            hash = hash.joined(with: pieces[last].hash)
            guard mayBegin(with: hash, upTo: last, pieces) else { break }
        }
        guard let best else { return }
        add(
            from: best.form, places: best.places, text, first: first, last: best.last,
            to: &candidates)
    }

    /// Adds one candidate for each form of a chain that fits.
    private func add(
        from start: Int32, places: JointPlaces, _ text: WordPieceScanner, first: Int, last: Int,
        to candidates: inout [Candidate]
    ) {
        let added = candidates.count
        var number = start
        while number >= 0 {
            let form = forms.forms[Int(number)]
            let current = number
            number = form.next
            guard places.fit(form),
                !form.needsCapital || hasCapitals(text, first: first, last: last),
                !candidates[added...].contains(where: { $0.organisation == form.organisation })
            else { continue }
            let end = versions.lastPiece(of: text, after: last, isProduct: form.isProduct)
            candidates.append(
                Candidate(
                    organisation: form.organisation, resolution: form.resolution,
                    isAmbiguous: form.isAmbiguous
                        || form.needsCapital && opensSentence(text, first: first, last: last),
                    first: first, last: end,
                    range: TextRange(Int(text.pieces[first].start), Int(text.pieces[end].end)),
                    nameEnd: Int(text.pieces[last].end), form: current))
        }
        guard candidates.count > added + 1 else { return }
        candidates[added...].sort { ($0.last, $1.organisation) > ($1.last, $0.organisation) }
    }

    private func fits(_ start: Int32, places: JointPlaces) -> Bool {
        var number = start
        while number >= 0 {
            if places.fit(forms.forms[Int(number)]) { return true }
            number = forms.forms[Int(number)].next
        }
        return false
    }

    /// Whether the capital of a single word tells nothing, as in "Apple pie was on the menu".
    private func opensSentence(_ text: WordPieceScanner, first: Int, last: Int) -> Bool {
        let (word, end) = (Int(text.pieces[first].word), Int(text.pieces[last].word))
        guard word == end, text.words[word].gap.opens, text.pieces[first].prefix == 0 else {
            return false
        }
        guard end + 1 < text.words.count, text.words[end + 1].gap == .space else { return true }
        return !text.words[end + 1].isCapitalized && !text.words[end + 1].isDigits
    }

    private func hasCapitals(_ text: WordPieceScanner, first: Int, last: Int) -> Bool {
        text.pieces[first].prefix == UInt8(ascii: "@")
            || text.pieces[first...last].allSatisfy {
                $0.isCapitalized || $0.isDigits || $0.gap == .none
            }
    }

    /// Whether the pieces end a word, or what follows inside it is a version or part of a handle.
    private func isWhole(_ text: WordPieceScanner, first: Int, last: Int) -> Bool {
        guard last + 1 < text.pieces.count, text.pieces[last + 1].gap == .none else { return true }
        let next = text.pieces[last + 1]
        if next.isDigits { return true }
        if text.pieces[first].prefix == UInt8(ascii: "@") { return true }
        let isVersionLetter =
            next.hash.count == 1 && last + 2 < text.pieces.count
            && text.pieces[last + 2].gap == .none && text.pieces[last + 2].isDigits
        return isVersionLetter
    }

    /// A company by its symbol: `$NVDA`, or `(NASDAQ: NVDA)`.
    ///
    /// What stands before a piece tells in place that most are none.
    @inline(__always)
    private func ticker(in text: WordPieceScanner, at index: Int) -> Candidate? {
        let piece = text.pieces[index]
        guard piece.gap == .colon || piece.prefix == UInt8(ascii: "$") else { return nil }
        return markedTicker(in: text, at: index)
    }

    @inline(never)
    private func markedTicker(in text: WordPieceScanner, at index: Int) -> Candidate? {
        let piece = text.pieces[index]
        let isMarked = piece.prefix == UInt8(ascii: "$") && !piece.isDigits
        let isListed =
            index > 0 && piece.gap == .colon && piece.isCapitalized
            && Exchange.names.contains(text.pieces[index - 1].hash.value)
        guard isMarked || isListed, let organisation = forms.organisation(ofTicker: piece.hash)
        else { return nil }
        return Candidate(
            organisation: organisation, resolution: .ticker, isAmbiguous: false, first: index,
            last: index, range: TextRange(Int(piece.start), Int(piece.end)),
            nameEnd: Int(piece.end), form: -1)
    }
}
