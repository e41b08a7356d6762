private import CCurationData
internal import Language

/// What the words of a sentence tell about its use, from a table of phrases.
struct PhraseTable: Sendable {
    enum Use: String, CaseIterable {
        /// Says what follows from something.
        case consequence
        /// Speaks of an effect: "reduces", "concerns"; and of more of the same: a feature, a release.
        case effect, detail
        /// Speaks of an effect, or of what something can do: "lets".
        case hint
        /// Opens a sentence that turns to another matter: "meanwhile".
        case turn
        /// A noun that judges a happening: "problem", "boon"; and a verb by which it tells something.
        case verdict, showing, stress
        /// Says that what was told is summed up: "the gist", "the upshot".
        case gist
        /// A verb that reports an act or a result: "launched", "rejects".
        case deed
        /// Tells somebody to do something.
        case advice
        /// Leaves something open, or names what is to come.
        case watch
        /// Judges or paints a picture.
        case opinion
        /// Says something by an image.
        case image
        /// Speaks about the show, its hosts or its listeners.
        case show
        /// The small change of talk, which written news does without.
        case chat
        /// Names people or organisations of a kind, on whom something has an effect.
        case party
        /// Explains how something works to those who do not know it.
        case explanation
        /// Binds the words of a sentence, as writing does more than talk: articles, prepositions.
        case binding
        /// Stands for the one who speaks, and for those who speak.
        case speaker, speakers
        /// Stands for something said before, or for nothing.
        case pointing
        /// Says what talk is about: a meeting, a proposal, a report.
        case matter
        /// Says that something was settled.
        case decision
        /// Says where, when or how much, so that a "this" before it needs nothing told: "this week".
        case setting
        /// Names those who comment on news, and those who may; a verb by which they do.
        case commenter, audience, reporting
        /// A post or who wrote it, and a picture that came with it; a verb by which these tell something.
        case posting, picture, display
        /// Says that what came with it is a joke.
        case jest
        /// Speaks as posts and chats do: "insane", "legit".
        case slang
        /// Opens a sentence that speaks against the one before it: "even so".
        case contrast
        /// Opens a sentence that answers, supposes or gives an example: "yes", "let's say".
        case reply
        /// Leaves open what was meant: "or something".
        case trailing
    }

    private struct Entry {
        let words: [String]
        let use: Use
        let weight: Double
    }

    /// Entries by their first word.
    private let entries: [String: [Entry]]

    /// Reads lines of `use<TAB>weight<TAB>phrase`; lines of another form are passed over.
    init(table: String) {
        var entries: [String: [Entry]] = [:]
        // A thousand lines at each start: over bytes.
        for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { Substring($0) }
            guard fields.count == 3, let use = Use(rawValue: String(fields[0])),
                let weight = Double(fields[1])
            else { continue }
            let words = fields[2].split(separator: " ").map(String.init)
            guard let first = words.first else { continue }
            entries[first, default: []].append(Entry(words: words, use: use, weight: weight))
        }
        self.entries = entries
    }

    /// The table that ships with the program.
    static func shipped() -> PhraseTable {
        let data = curation_data_phrases()
        let bytes = UnsafeBufferPointer(start: data.bytes, count: data.count)
        return PhraseTable(table: String(decoding: bytes, as: UTF8.self))
    }

    /// How strongly a sentence's words speak for each use: the sum of the weights found.
    func strengths(of words: [Word]) -> [Use: Double] {
        var strengths: [Use: Double] = [:]
        for index in words.indices {
            for entry in entries[words[index].folded] ?? [] where stands(entry, words, index) {
                strengths[entry.use, default: 0] += entry.weight
            }
        }
        return strengths
    }

    /// Whether a sentence begins with a strong phrase of a use.
    func opens(_ words: [Word], with use: Use) -> Bool {
        guard let first = words.first else { return false }
        return (entries[first.folded] ?? []).contains {
            $0.use == use && $0.weight >= 0.8 && stands($0, words, 0)
        }
    }

    /// Whether a word alone is of a use.
    func has(_ word: Word, _ use: Use) -> Bool {
        (entries[word.folded] ?? []).contains { $0.use == use && $0.words.count == 1 }
    }

    private func stands(_ entry: Entry, _ words: [Word], _ index: Int) -> Bool {
        guard index + entry.words.count <= words.count else { return false }
        return zip(entry.words, words[index...]).allSatisfy { $0 == $1.folded }
    }
}
