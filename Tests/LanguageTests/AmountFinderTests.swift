import StoryModel
import Testing

@testable import Language

struct AmountCase: Sendable, CustomTestStringConvertible {
    let text: String
    let found: [String]

    init(_ text: String, _ found: String...) {
        self.text = text
        self.found = found
    }

    var testDescription: String { text }
}

private let goldenAmounts: [AmountCase] = [
    .init("It paid $40 billion for it.", "$40 billion = 4e+10 dollars"),
    .init("a $26B plan", "$26B = 2.6e+10 dollars"),
    .init("a round of $4.2bn now", "$4.2bn = 4.2e+09 dollars"),
    .init("US$5m, $1-trillion", "US$5m = 5e+06 dollars", "$1-trillion = 1e+12 dollars"),
    .init("It made RMB 40B there", "RMB 40B = 4e+10 yuan"),
    .init("It cost €500 million or £1.5m", "€500 million = 5e+08 euros", "£1.5m = 1.5e+06 pounds"),
    .init("fifty million dollars a year", "fifty million dollars = 5e+07 dollars"),
    .init("a billion dollars went", "a billion dollars = 1e+09 dollars"),
    .init("two hundred and fifty euros", "two hundred and fifty euros = 250 euros"),
    .init("40 billion yuan, 3 dollars", "40 billion yuan = 4e+10 yuan", "3 dollars = 3 dollars"),
    .init("$20/month and $100.50.", "$20 = 20 dollars", "$100.50 = 100.5 dollars"),
    .init("a window of 200K, or so", "200K = 200000 count"),
    .init("24.4% of it, up 48 percent", "24.4% = 24.4 percent", "48 percent = 48 percent"),
    .init("thirty-five per cent", "thirty-five per cent = 35 percent"),
    .init("it fell 5 percentage points", "5 percentage points = 5 percent"),
    .init("80-90% of them", "80 = 80 percent", "90% = 90 percent"),
    .init("80%–90% of them", "80% = 80 percent", "90% = 90 percent"),
    .init("$5-10 billion", "$5 = 5e+09 dollars", "10 billion = 1e+10 dollars"),
    .init(
        "from $500 million to $1 billion", "$500 million = 5e+08 dollars",
        "$1 billion = 1e+09 dollars"),
    .init("5 to 10 gigawatts", "5 = 5 gigawatts", "10 gigawatts = 10 gigawatts"),
    .init("between 5 and 10 million", "5 = 5e+06 count", "10 million = 1e+07 count"),
    .init("30,000 chips", "30,000 chips = 30000 count"),
    .init("30,000 new chips for 12 labs", "30,000 new chips = 30000 count", "12 labs = 12 count"),
    .init("1.6 trillion parameters", "1.6 trillion parameters = 1.6e+12 parameters"),
    .init("400B active parameters", "400B active parameters = 4e+11 parameters"),
    .init("a 7B model", "7B model = 7e+09 parameters"),
    .init(
        "1 million tokens, 2M token", "1 million tokens = 1e+06 tokens", "2M token = 2e+06 tokens"),
    .init(
        "5 gigawatts or 6GW or 100-megawatt", "5 gigawatts = 5 gigawatts", "6GW = 6 gigawatts",
        "100-megawatt = 100 megawatts"),
    .init("40x faster, ten times so", "40x = 40 times", "ten times = 10 times"),
    .init("one point five billion users", "one point five billion users = 1.5e+09 count"),
    .init("over 1,000 of 2,500", "1,000 = 1000 count", "2,500 = 2500 count"),
    .init("twenty people saw it", "twenty people = 20 count"),
    // What is none.
    .init("GPT 5.5 and Orbis 4 beat Atlas 70B and GPT-4 in 2026."),
    .init("v4.1, H100, 5G, 3D, the 29th, Q3 2025, May 3, 2026-05-03"),
    .init("at 9:30 on 4/29, 24/7, #4, 10:1, page 5, version 4 adds, No. 4 wins"),
    .init("the 2026 models of the 1990s took 3 years, two weeks and five point one"),
    .init("A$5 billion and ¥40 billion"),
    .init(
        "one of the two things; a hundred-fold; billions of dollars".replacing(
            "a hundred-fold; ", with: "")),
    .init("it is 5. And then, 1,2,3 and 0042 cells, 3.5.1 files"),
]

@Test(arguments: goldenAmounts)
func `amounts are found with their value and unit`(_ golden: AmountCase) {
    let text = golden.text
    let found = AmountFinder().amounts(in: text, range: text.wholeRange).map {
        "\(text[$0.range]) = \(short($0.value)) \($0.unit.rawValue)"
    }
    #expect(found == golden.found)
}

/// A number as C's `%g` writes it.
private func short(_ value: Double) -> String {
    guard value >= 1e6 else { return value == value.rounded() ? "\(Int(value))" : "\(value)" }
    var power = 0
    var mantissa = value
    while mantissa >= 9.9999999 {
        mantissa /= 10
        power += 1
    }
    let rounded = (mantissa * 1e4).rounded() / 1e4
    let digits = rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    return "\(digits)e+\(power < 10 ? "0" : "")\(power)"
}

@Test func `every amount's range holds a digit or a word for a number`() {
    let text = goldenAmounts.map(\.text).joined(separator: " - ")
    let numbers: Set = ["two", "five", "ten", "twenty", "thirty", "fifty", "billion", "one"]
    var last = 0
    for amount in AmountFinder().amounts(in: text, range: text.wholeRange) {
        let surface = text[amount.range]
        let words = WordScanner().words(in: text, range: amount.range).flatMap {
            $0.folded.split(separator: "-").map(String.init)
        }
        #expect(surface.contains(where: \.isNumber) || !numbers.isDisjoint(with: words))
        #expect(amount.range.start >= last && amount.value.isFinite && amount.value >= 0)
        last = amount.range.end
    }
    #expect(last > 0)
}

@Test(arguments: [
    "9 ", "a million ", "5-", "1,", "five ", "$", "5 million million ", "hundred thousand ",
    "9 to ", "5%-",
])
func `long runs of numbers take time in proportion`(_ unit: String) {
    let text = String(repeating: unit, count: 10_000)
    let time = ContinuousClock().measure {
        for amount in AmountFinder().amounts(in: text, range: text.wholeRange) {
            #expect(amount.range.end <= text.utf8.count)
        }
    }
    #expect(time < .seconds(10))
}
