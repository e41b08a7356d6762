internal import StoryModel

/// The surface forms of a gazetteer, found by the hash of their letters.
struct SurfaceIndex: Sendable {
    private(set) var forms: [SurfaceForm] = []
    private var names = HashIndex(minimumCapacity: 8192)
    private var surnames = HashIndex(minimumCapacity: 4096)
    private var givenNames = HashIndex(minimumCapacity: 1024)
    private var tickers = HashIndex(minimumCapacity: 512)
    /// One bit for each lead of a form.
    private var leads: [UInt64] = Array(repeating: 0, count: 1024)
    /// The length of the longest form of each lead, in folded bytes.
    private var lengths: [UInt16] = Array(repeating: 0, count: 65_536)

    /// The most pieces that a form may have.
    static let longest = 8

    mutating func add(_ form: SurfaceForm, hash: WordHash) {
        var form = form
        let number = Int32(forms.count)
        if let old = names.update(hash.value, to: number) { form.next = old }
        forms.append(form)
        let lead = hash.lead
        leads[Int(lead) >> 6] |= 1 << (UInt64(lead) & 63)
        lengths[Int(lead)] = max(lengths[Int(lead)], UInt16(clamping: hash.count))
    }

    mutating func addTicker(of organisation: Int32, hash: WordHash) {
        tickers.update(hash.value, to: organisation)
    }

    mutating func addSurname(_ hash: WordHash) { surnames.update(hash.value, to: 1) }

    mutating func addGivenName(_ hash: UInt64) { givenNames.update(hash, to: 1) }

    /// Whether a person of the gazetteer has a first name of these letters.
    func isGivenName(_ hash: UInt64) -> Bool { givenNames[hash] != nil }

    /// Whether a person of the gazetteer has a last name of these letters.
    func isSurname(_ hash: UInt64) -> Bool { surnames[hash] != nil }

    /// The first form of these letters; the others hang on it by `next`.
    func form(_ hash: WordHash) -> Int32? { names[hash.value] }

    /// The organisation that has a name or an alias of these letters.
    func organisation(named hash: UInt64) -> Int32? {
        var number = names[hash] ?? -1
        while number >= 0 {
            let form = forms[Int(number)]
            if form.resolution == .name || form.resolution == .alias { return form.organisation }
            number = form.next
        }
        return nil
    }

    /// The organisation of a stock exchange symbol.
    func organisation(ofTicker hash: WordHash) -> Int32? { tickers[hash.value] }

    /// Whether a form may be these letters or begin with them.
    func mayGoOn(from hash: WordHash) -> Bool {
        hash.lead == 0 || Int(lengths[Int(hash.lead)]) >= hash.count
    }

    /// Whether a form may begin with a piece of this lead; 0 leaves it open.
    func mayBegin(with lead: UInt16) -> Bool {
        lead == 0 || leads[Int(lead) >> 6] & (1 << (UInt64(lead) & 63)) != 0
    }
}
