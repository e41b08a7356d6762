internal import Language
package import StoryModel

/// Finds the themes, companies and sentiments of stories.
package struct StoryTagger: Sendable {
    /// What is left of the confidence in a score where no list has the company.
    private static let unlistedConfidence = 0.6

    private let organisations: [Organisation]
    private let matcher: CompanyMatcher
    private let resolver: MentionResolver
    private let corrector: NameCorrector
    private let unlisted: UnlistedCompanyFinder
    private let venues: VenueWords
    private let passing: PassingNames
    private let themeTagger: ThemeTagger
    private let sentiment: StorySentiment
    private let overrides: OverrideTable

    /// Builds the tables that stories are searched with.
    ///
    /// - Throws: `TaggingDataError`, which the shipped data does not give.
    package init(
        gazetteer: Gazetteer, themes: ThemeSet, lexicon: SentimentLexicon,
        glossary: Glossary = Glossary(), overrides: [Override] = []
    ) throws(TaggingDataError) {
        let contexts = try ContextWords.shipped()
        let ordinary = OrdinaryWords.shipped()
        organisations = gazetteer.organisations
        matcher = CompanyMatcher(gazetteer: gazetteer, contexts: contexts)
        resolver = MentionResolver(contexts: contexts, ordinary: ordinary)
        corrector = NameCorrector(
            gazetteer: gazetteer, contexts: contexts, matcher: matcher, glossary: glossary)
        unlisted = UnlistedCompanyFinder(
            gazetteer: gazetteer, contexts: contexts, ordinary: ordinary)
        venues = VenueWords(contexts: contexts)
        passing = PassingNames(organisations: gazetteer.organisations, contexts: contexts)
        themeTagger = try ThemeTagger(
            themes: themes, weights: .shipped(), vectors: VectorTable.shipped())
        self.overrides = OverrideTable(overrides, gazetteer: gazetteer, themes: themes)
        sentiment = StorySentiment(scorer: try SentimentScorer(lexicon: lexicon))
    }

    /// A document with its tagged stories, on which the user has the last word.
    ///
    /// This is the one place where what the user says is applied: to the structure, then to the names
    /// that scores hang on, then to themes and scores. What is to be decided later, such as which
    /// stories are one event, is noted with the stories.
    package func tagged(
        _ document: Document, _ structure: DocumentStructure, day: CalendarDay
    ) -> TaggedDocument {
        var user = DocumentOverrides(overrides, of: document, week: Week(containing: day))
        let structure = user.bordered(structure)
        return TaggedDocument(
            document: document, structure: structure, stories: tag(structure, of: document, &user),
            day: day)
    }

    /// The tags of a document's stories, in the order of its structure's stories, whatever the user
    /// says.
    ///
    /// Looks at titles and bodies only. Linear in their length.
    package func tag(_ structure: DocumentStructure, of document: Document) -> [TaggedStory] {
        var nobody = DocumentOverrides(OverrideTable(), of: document, week: nil)
        return tag(structure, of: document, &nobody)
    }

    /// The name by which a company is shown, where the user says that it is one with another.
    package func shownName(_ company: String) -> String { overrides.name(company) }

    private func tag(
        _ structure: DocumentStructure, of document: Document, _ user: inout DocumentOverrides
    ) -> [TaggedStory] {
        let texts = structure.stories.map { story in
            WordPieceScanner(document.text, ranges: Self.searched(story))
        }
        var names = names(in: texts, of: document)
        user.change(&names, in: texts)
        return structure.stories.indices.map { index in
            let story = structure.stories[index]
            let tags = tags(
                of: story, text: texts[index],
                mentions: names.mentions[index].sorted { $0.range < $1.range },
                corrections: names.corrections[index], organisations: names.organisations,
                document: document.text)
            return TaggedStory(story: story, tags: user.changed(tags, of: index, texts[index]))
        }
    }

    /// The organisations that the stories name, those behind the listed ones in no list.
    private func names(
        in texts: [WordPieceScanner], of document: Document
    ) -> DocumentOverrides.Names {
        let candidates = texts.map { text in
            corrector.withOwners(matcher.candidates(in: text), in: text, of: document.text)
        }
        let corrected = corrector.corrected(
            resolver.mentions(among: candidates, in: texts), in: texts, of: document)
        var names = DocumentOverrides.Names(
            mentions: corrected.mentions, corrections: corrected.corrections,
            organisations: KnownOrganisations(organisations))
        let found = unlisted.companies(in: texts, mentions: names.mentions, of: document.text)
        for company in found {
            let number = company.listed ?? names.organisations.add(company.name)
            for place in company.places {
                names.mentions[place.story].append(
                    Candidate(
                        organisation: number, words: place.words, of: texts[place.story],
                        resolution: company.listed == nil ? .unlisted : .alias))
            }
        }
        return names
    }

    private func tags(
        of story: Story, text: WordPieceScanner, mentions: [Candidate],
        corrections: [Correction], organisations: KnownOrganisations,
        document: String
    ) -> StoryTags {
        var passing = passing.passing(mentions, in: text, of: document)
        let ranked = CompanyRanking.entries(
            mentions.filter { !venues.isVenue($0, in: text) }, title: story.title.range,
            body: story.body, listed: self.organisations.count
        )
        .filter { organisations[$0.organisation].kind.isCompany }
        let sentiments = sentiment.sentiments(
            for: ranked.map { ($0.organisation, organisations[$0.organisation].name) },
            mentions: mentions, passing: &passing, text: text, of: document, story: story)
        return StoryTags(
            themes: themeTagger.themes(of: story, text, in: document),
            mentions: zip(mentions, passing).map { candidate, isPassing in
                Mention(
                    company: organisations[candidate.organisation].name,
                    range: candidate.range, resolution: candidate.resolution,
                    isPassing: isPassing)
            },
            sentiments: doubted(sentiments, mentions: mentions, organisations: organisations),
            corrections: corrections)
    }

    /// Sentiments, less sure for names that no list has and the user has not set.
    private func doubted(
        _ sentiments: [Sentiment], mentions: [Candidate], organisations: KnownOrganisations
    ) -> [Sentiment] {
        guard !organisations.unlisted.isEmpty else { return sentiments }
        return sentiments.map { sentiment in
            let company = sentiment.company
            guard organisations.unlisted.contains(where: { $0.name == company }),
                !mentions.contains(where: {
                    $0.resolution == .override && organisations[$0.organisation].name == company
                })
            else { return sentiment }
            return Sentiment(
                company: company, score: sentiment.score,
                confidence: sentiment.confidence * Self.unlistedConfidence,
                evidence: sentiment.evidence)
        }
    }

    /// The title and the body, in the order of the text, no byte twice.
    private static func searched(_ story: Story) -> [TextRange] {
        var ranges: [TextRange] = []
        for range in ([story.title.range] + story.body).sorted() where !range.isEmpty {
            if let last = ranges.last, range.start < last.end {
                ranges[ranges.count - 1] = last.union(range)
            } else {
                ranges.append(range)
            }
        }
        return ranges
    }
}
