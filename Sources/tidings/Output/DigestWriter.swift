internal import Rendering
internal import Storage
internal import StoryModel

/// Writes the digests of weeks into the output folder.
struct DigestWriter {
    let session: Session
    let archive: Archive

    /// Writes the digests that differ from what is there, and says in words what was done.
    ///
    /// Only of weeks made `anew` by this run is said why they give no digest.
    func write(_ weeks: Set<Week>, anew: Set<Week>) throws -> [String] {
        var written: [String] = []
        let template = try TemplateFile(session.settings.template)
        let writings = try Writings(
            session: session, archive: archive, template: template.fingerprint)
        let rendering = try WeekRendering(session)
        for week in weeks.union(anew).sorted() {
            guard let digest = try session.digest(of: week, in: archive) else {
                session.terminal.note("\(week) has no documents any more; \(left(week))")
                continue
            }
            guard digest.storyCount > 0 else {
                if anew.contains(week) {
                    session.terminal.note("\(week) has no stories, and so no digest")
                }
                continue
            }
            let text = try template.text(of: digest, options: rendering.options(of: week))
            let outcome = try session.writer.write(text, to: path(of: week))
            try writings.keep(text, of: week, at: path(of: week))
            guard outcome == .written else { continue }
            written.append(path(of: week) + (session.isUnfinished(week) ? " (so far)" : ""))
        }
        return [words(for: written)]
    }

    private func path(of week: Week) -> String {
        let folder = session.settings.output.value
        return folder.hasSuffix("/") ? "\(folder)\(week).md" : "\(folder)/\(week).md"
    }

    private func left(_ week: Week) -> String {
        "a digest of it in \(session.settings.output.value) is left as it is"
    }

    private func words(for written: [String]) -> String {
        switch written.count {
        case 0: "no digest has changed"
        case 1...4: "wrote " + written.joined(separator: ", ")
        default:
            "wrote \(written.count) digests, \(written.first ?? "") to \(written.last ?? "")"
        }
    }
}
