internal import CLanguageData
package import StoryModel

/// Vectors of the pieces of words, which sum up to those of texts.
///
/// A text is read in lower case and without accents; a word is a run of a-z and 0-9. A word that has
/// no row of its own is the sum of its longest known beginning and of its longest known rests, as in
/// the vocabulary of BERT (Devlin and others 2019). How the table is made, and its form byte by byte,
/// is told in Training/vectors.py.
package struct VectorTable: TextVectors {
    /// Where the bytes are: in the program, or in memory.
    private enum Source {
        case program
        case memory([UInt8])
    }

    private let source: Source
    private let layout: VectorLayout

    /// A table of these bytes; `nil` where they are none.
    package init?(bytes: [UInt8]) {
        guard let layout = VectorLayout(bytes.span.bytes) else { return nil }
        self.init(source: .memory(bytes), layout: layout)
    }

    private init(source: Source, layout: VectorLayout) {
        self.source = source
        self.layout = layout
    }

    /// The table that ships with the program; opened in some 100 microseconds, as nothing is copied.
    package static func shipped() -> any TextVectors {
        guard let layout = withProgram(VectorLayout.init) else { return NoVectors() }
        return VectorTable(source: .program, layout: layout)
    }

    private static func withProgram<Result>(_ body: (RawSpan) -> Result) -> Result {
        let data = language_data_vectors()
        return body(UnsafeRawBufferPointer(start: data.bytes, count: data.count).bytes)
    }

    package var dimensions: Int { layout.dimensions }

    /// The vector of a range of a text; linear in its length, some 15 nanoseconds a byte.
    package func vector(of text: String, range: TextRange) -> TextVector {
        let bytes = text.utf8Span.span
        let end = min(range.end, bytes.count)
        let part = bytes.extracting(min(range.start, end)..<end)
        switch source {
        case .program: return Self.withProgram { vector(of: part, in: $0) }
        case .memory(let table): return vector(of: part, in: table.span.bytes)
        }
    }

    private func vector(of text: Span<UInt8>, in table: RawSpan) -> TextVector {
        var sum = VectorSum(dimensions: layout.dimensions)
        var words = VectorRows(layout: layout)
        var hasMore = true
        while hasMore {
            hasMore = words.readNext(in: text, table: table)
            sum.add(words.rows, table)
        }
        return TextVector(sum.values)
    }
}
