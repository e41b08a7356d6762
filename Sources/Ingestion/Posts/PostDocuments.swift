internal import StoryModel

/// Makes documents of posts: one for each week that has any.
///
/// Posts of a week belong together in a digest of weeks, and a new post changes one document. Weeks are
/// cut in UTC; a thread stands in the week of its first post.
struct PostDocuments {
    let options: ReadingOptions

    /// The documents in order of time; posts without a date come last, dated as the file is.
    func documents(
        of list: PostList, in content: FileContent
    ) -> FileReading {
        var findings = content.findings
        if list.unreadable > 0 {
            findings.append(
                Finding(
                    .linesUnreadable, line: list.firstUnreadable, value: String(list.unreadable)))
        }
        var byWeek: [Week: [PostThread]] = [:]
        var undated: [PostThread] = []
        let posts = options.longPosts.applied(to: list.posts)
        for thread in PostThreads().threads(of: posts) {
            guard options.date == nil, let moment = thread.first?.moment,
                let day = thread.first?.day
            else {
                undated.append(thread)
                continue
            }
            if Dating(options: options).isBelieved(moment) {
                byWeek[Week(containing: day), default: []].append(thread)
            } else {
                undated.append(thread)
                findings.append(Finding(.dateNotBelieved, value: day.description))
            }
        }
        let maker = Maker(options: options, file: content.file, posts: posts)
        var reading = FileReading(nil)
        for (week, threads) in byWeek.sorted(by: { $0.key < $1.key }) {
            let odd = reading.documents.isEmpty ? findings : []
            reading.documents.append(maker.document(of: threads, week: week, findings: odd))
        }
        guard !undated.isEmpty else { return reading }
        let odd = reading.documents.isEmpty ? findings : []
        do {
            reading.documents.append(try maker.document(ofUndated: undated, findings: odd))
        } catch {
            reading.failures.append(PartFailure("posts without a date", error))
        }
        return reading
    }
}

/// Makes the documents of one file.
private struct Maker {
    let options: ReadingOptions
    let file: InputFile
    let source: String
    let isOfOneAccount: Bool
    let account: String?

    init(options: ReadingOptions, file: InputFile, posts: [Post]) {
        self.options = options
        self.file = file
        let handles = Set(posts.map { $0.handle?.lowercased() ?? "" })
        let accounts = Set(posts.map { $0.account?.number ?? 0 })
        isOfOneAccount = handles.count == 1 && accounts.count == 1
        account = isOfOneAccount ? posts.first?.handle : nil
        let naming = Naming(text: "", outline: Outline(""), frontMatter: FrontMatter(values: [:]))
        // Lists are named by where they lie, as talks are.
        source =
            options.source ?? account.map { "@" + $0 }
            ?? naming.source(of: file, kind: .transcript, option: nil)
    }

    func document(of threads: [PostThread], week: Week, findings: [Finding]) -> Document {
        let firsts = threads.compactMap(\.first)
        // A day, since a moment late on Sunday is in the next week elsewhere.
        let day = firsts.compactMap(\.day).max() ?? week.monday
        let origin: DateOrigin =
            firsts.allSatisfy { $0.origin == .statusID } ? .statusID : .message
        return document(
            of: threads, entry: week.description, title: "Posts of \(week)",
            date: DocumentDate(.day(day), origin: origin), findings: findings)
    }

    func document(
        ofUndated threads: [PostThread], findings: [Finding]
    ) throws(ReadingError) -> Document {
        let (date, odd) = Dating(options: options).date(
            of: file, text: "", outline: Outline(""), frontMatter: FrontMatter(values: [:]))
        guard let date else { throw .undated }
        return document(
            of: threads, entry: "", title: "Posts", date: date, findings: findings + odd)
    }

    private func document(
        of threads: [PostThread], entry: String, title: String, date: DocumentDate,
        findings: [Finding]
    ) -> Document {
        let notes = PostNotes(
            title: "\(title), \(source)", threads: threads, isOfOneAccount: isOfOneAccount)
        let text = notes.text
        let odd = [ControlCharacters().finding(in: text)].compactMap(\.self)
        let origin = DocumentOrigin(file, entry: entry)
        return Document(
            id: origin.id, path: origin.path, kind: options.kind ?? .notes, title: title,
            source: source, date: date,
            url: account.map { "https://x.com/\($0)" }, text: text, findings: findings + odd)
    }
}
