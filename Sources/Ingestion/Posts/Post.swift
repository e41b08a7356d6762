internal import StoryModel

/// A post on X, as exports and lists have it.
struct Post: Hashable {
    /// A post inside a post: one that was reposted or quoted.
    struct Other: Hashable {
        /// Without the `@`; `nil` where the export does not tell.
        var handle: String?
        var text = ""
        var url: String?
    }

    /// `nil` where neither an id nor a link tells it.
    var id: StatusID?
    /// Without the `@`; `nil` where the export does not tell.
    var handle: String?
    /// The account's number; `nil` where the export does not tell.
    var account: StatusID?
    /// The name that the account shows.
    var name: String?
    /// Plain text: links written out, no references, line feeds kept.
    var text: String
    /// When it was written, as the export says or as its id does.
    var moment: DocumentDate.Moment?
    /// What the moment was taken from.
    var origin = DateOrigin.message
    var url: String?
    /// The post that it answers.
    var answered: StatusID?
    /// Whom it answers, without the `@`.
    var answeredHandle: String?
    /// The first post of the conversation.
    var conversation: StatusID?
    /// The post that it passes on, with nothing added.
    var reposted: Other?
    var quoted: Other?

    /// Where the post can be seen; the address that an id has without its account's name, else.
    var address: String? {
        if let url { return url }
        return id.map { "https://x.com/\(handle ?? "i")/status/\($0.number)" }
    }

    /// Seconds since 1 January 1970, UTC, for the order of posts; the start of the day for a mere day.
    var seconds: Int? {
        switch moment {
        case .instant(let seconds): seconds
        case .day(let day): day.daysSinceEpoch * 86_400
        case nil: nil
        }
    }

    /// The day in UTC.
    var day: CalendarDay? {
        moment.map { DocumentDate($0, origin: origin).day { _ in 0 } }
    }

    /// The accounts that an answer begins with, each with its `@`.
    var addressees: [String] { split.addressees.map(String.init) }

    /// The text without those.
    var ownText: Substring { split.text }

    private var split: (addressees: [Substring], text: Substring) {
        guard answered != nil || answeredHandle != nil else { return ([], text[...]) }
        var rest = text.drop { $0.isWhitespace }
        var addressees: [Substring] = []
        while rest.hasPrefix("@") {
            let word = rest.prefix { !$0.isWhitespace }
            guard PostText.handle(String(word)) != nil else { break }
            addressees.append(word)
            rest = rest[word.endIndex...].drop { $0.isWhitespace }
        }
        return (addressees, rest)
    }
}
