internal import Language

/// What is known of English and of programmes, made once for many documents.
struct Grammar: Sendable {
    let phrases: PhraseTable
    let wordClasses: WordClassTable
    let weights: WeightTable
    let titleWords: TitleWords
    let splitter: SentenceSplitter
    let tidier: SentenceTidier
    let statistics: TermStatistics
    let stopWords: StopWords
    let stemmer: Stemmer
    let vectors: any TextVectors

    /// The tables that ship with the program; takes some milliseconds.
    static func shipped() -> Grammar {
        Grammar(
            phrases: .shipped(), wordClasses: WordClassTable(), weights: .shipped(),
            titleWords: .shipped(),
            splitter: SentenceSplitter(),
            tidier: SentenceTidier(),
            statistics: .shipped(), stopWords: StopWords(), stemmer: Stemmer(),
            vectors: VectorTable.shipped())
    }
}
