internal import GRDB
package import StoryModel

extension Archive {
    /// The weeks that hold derived documents, the earliest first.
    package func weeks() throws(StorageError) -> [WeekSummary] {
        try read { db in
            let sql = """
                SELECT week, count(*),
                    (SELECT count(*) FROM derivation AS other JOIN story USING (document)
                        WHERE other.week = derivation.week),
                    (SELECT count(*) FROM event WHERE event.week = derivation.week)
                FROM derivation GROUP BY week ORDER BY week
                """
            return try Row.fetchAll(db, sql: sql).map { row in
                var row = ColumnReader(row)
                return WeekSummary(
                    week: try row.week(), documents: try row.integer(),
                    stories: try row.integer(), events: try row.integer())
            }
        }
    }

    /// What a week's events and digest were made by; `nil` when it has none.
    package func weekFingerprint(_ week: Week) throws(StorageError) -> String? {
        try read { db in
            try String.fetchOne(
                db, sql: "SELECT fingerprint FROM week WHERE week = ?",
                arguments: [week.description])
        }
    }

    /// Puts a week's events and digest in the place of those it had.
    ///
    /// The events are of this week, and their stories are stored; otherwise they cannot be written.
    package func storeWeek(
        _ week: Week, fingerprint: String, events: [Event], digest: Digest
    ) throws(StorageError) {
        try write { db in
            try db.removeWeek(week)
            try db.insert([WeekRecord(week: week, fingerprint: fingerprint, digest: digest)])
            try db.insert(events.enumerated().map { EventRecord($1, number: $0 + 1) })
            try db.insert(events.enumerated().flatMap { $1.memberRecords(event: $0 + 1) })
            try db.insert(
                digest.companies.enumerated().map {
                    CompanyWeekRecord(week: week, number: $0 + 1, line: $1)
                })
        }
    }

    /// Removes the events and digests of all other weeks; writes only where there are any.
    package func removeWeeks(except weeks: Set<Week>) throws(StorageError) {
        let stored = try read { db in try String.fetchAll(db, sql: "SELECT week FROM week") }
        let others = stored.compactMap { Week($0) }.filter { !weeks.contains($0) }
        guard !others.isEmpty else { return }
        try write { db in
            for week in others { try db.removeWeek(week) }
        }
    }

    /// A week's events in the order in which they were stored; empty when it has none.
    package func events(in week: Week) throws(StorageError) -> [Event] {
        try read { db in
            let members = Dictionary(
                grouping: try db.records(
                    EventMemberRecord.self, "WHERE week = ? ORDER BY event, number",
                    [week.description]),
                by: \.event)
            let events = try db.records(
                EventRecord.self, "WHERE week = ? ORDER BY number", [week.description])
            return events.map {
                Event(
                    week: $0.week, lead: $0.lead,
                    members: (members[$0.number] ?? []).map(\.story), title: $0.title,
                    theme: $0.theme, continues: $0.continues)
            }
        }
    }

    /// A week's digest; `nil` when it has none.
    package func digest(of week: Week) throws(StorageError) -> Digest? {
        try read { db in
            let records = try db.records(
                WeekRecord.self, "WHERE week = ?", [week.description])
            return records.first?.digest
        }
    }

    /// The scores of the companies of all stored digests, by week.
    package func companyScores() throws(StorageError) -> [Week: [String: Double]] {
        try read { db in
            let sql = "SELECT week, company, score FROM companyWeek ORDER BY week, number"
            var scores: [Week: [String: Double]] = [:]
            for row in try Row.fetchAll(db, sql: sql) {
                var row = ColumnReader(row)
                let (week, company, score) = (try row.week(), try row.text(), try row.number())
                scores[week, default: [:]].merge([company: score]) { first, _ in first }
            }
            return scores
        }
    }

    /// The companies of all stored digests, ordered by name (by its bytes), then week.
    package func companyHistory() throws(StorageError) -> [CompanyWeek] {
        try read { db in
            let lines = try db.records(CompanyWeekRecord.self, "ORDER BY company, week")
            return lines.map { CompanyWeek(week: $0.week, line: $0.line) }
        }
    }
}

extension Event {
    fileprivate func memberRecords(event: Int) -> [EventMemberRecord] {
        members.enumerated().map {
            EventMemberRecord(week: week, event: event, number: $0 + 1, story: $1)
        }
    }
}

extension Database {
    /// Removes a week's events and digest.
    func removeWeek(_ week: Week) throws {
        try cachedStatement(sql: "DELETE FROM week WHERE week = ?").execute(
            arguments: [week.description])
    }

    /// Removes the events and digests that a document took part in and returns their weeks.
    ///
    /// These are its own week and those whose events go on from its stories.
    func removeWeeks(touchedBy document: DocumentID) throws -> Set<Week> {
        let touched = try cachedStatement(
            sql: """
                SELECT week FROM derivation WHERE document = ?1
                UNION SELECT week FROM event WHERE earlierDocument = ?1
                """)
        let weeks = try String.fetchAll(touched, arguments: [document.description]).compactMap {
            Week($0)
        }
        for week in weeks { try removeWeek(week) }
        return Set(weeks)
    }
}
