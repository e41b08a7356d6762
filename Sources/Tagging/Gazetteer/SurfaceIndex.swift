internal import StoryModel

/// The surface forms of a gazetteer, found by the hash of their letters.
struct SurfaceIndex: Sendable {
    private(set) var forms: [SurfaceForm] = []
    private var names = HashIndex(minimumCapacity: 8192)
    private var surnames = HashIndex(minimumCapacity: 4096)
    private var givenNames = HashIndex(minimumCapacity: 1024)
    private var tickers = HashIndex(minimumCapacity: 512)
    /// The forms' beginnings up to a joint, and they themselves.
    private var openings = HashIndex(minimumCapacity: 8192)

    /// The most pieces that a form may have.
    static let longest = 8

    mutating func add(_ form: SurfaceForm, hash: WordHash) {
        var form = form
        let number = Int32(forms.count)
        if let old = names.update(hash.value, to: number) { form.next = old }
        forms.append(form)
    }

    /// Notes what the text of a form begins with up to where it may be parted.
    mutating func addOpenings(of key: FormKey) {
        for hash in key.beginnings + [key.hash.value] { openings.update(hash, to: 1) }
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

    /// Whether a form may be these letters or begin with them, where the text is parted behind them.
    func mayBegin(with hash: WordHash) -> Bool {
        openings[hash.value] != nil || hash.count >= JointPlaces.reach
    }
}
