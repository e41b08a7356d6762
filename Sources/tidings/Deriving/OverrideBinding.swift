internal import Storage
internal import StoryModel
internal import Tagging

/// Where a correction binds, or why it binds to nothing.
struct OverrideBinding {
    /// What a correction looks for in vain.
    enum Gap: Hashable {
        case theme(String)
        case document(String)
        case story(String)
        case words(String)
        case company(String)
    }

    let override: Override
    /// The stories that it binds to, each once, by the path of their documents.
    let places: [OverridePlace]
    /// `nil` where all that it names is found.
    let gap: Gap?
}

/// Finds where the user's corrections bind in an up-to-date archive.
struct OverrideBindings {
    private let themes: Set<String>
    private let documents: [Document]
    private let places: [String: [OverridePlace]]

    /// - Throws: `StorageError`; what corrections look for in vain is no error.
    init(archive: Archive, analysis: Analysis) throws(StorageError) {
        themes = analysis.themes
        places = Dictionary(grouping: try archive.overridePlaces(), by: \.use.key)
        let unbound = analysis.overrides.overrides.filter { [places] in places[$0.key] == nil }
        let asksForDocuments = unbound.contains { override in
            override.change.places.contains { $0.document != nil }
        }
        documents = asksForDocuments ? try archive.documents() : []
    }

    /// The bindings, in the order of the file.
    func bindings(of overrides: [Override]) -> [OverrideBinding] { overrides.map(binding) }

    private func binding(of override: Override) -> OverrideBinding {
        let found = places[override.key] ?? []
        var seen: Set<StoryID> = []
        return OverrideBinding(
            override: override, places: found.filter { seen.insert($0.story).inserted },
            gap: gap(of: override.change, found))
    }

    private func gap(
        of change: Override.Change, _ found: [OverridePlace]
    ) -> OverrideBinding.Gap? {
        if let theme = change.themes.first(where: { !themes.contains($0) }) {
            return .theme(theme)
        }
        let bound = Set(found.map(\.use.part))
        switch change {
        case .merge(let places), .split(let places):
            return places.indices.first { !bound.contains($0) }.map { gap(at: places[$0]) }
        default: break
        }
        guard found.isEmpty else { return nil }
        if let name = change.places.lazy.compactMap(\.document).first(where: { !isThere($0) }) {
            return .document(name)
        }
        switch change {
        case .company(let words, _, _), .notCompany(let words, _, _), .begin(let words, _):
            return .words(words)
        case .same(let names): return .company(names.dropFirst().joined(separator: ", "))
        case .score(_, let company, _), .weekScore(_, let company, _): return .company(company)
        case .sponsor(let name, _): return .company(name)
        case .themes(_, .pattern(let words)), .addTheme(_, .pattern(let words)),
            .removeTheme(_, .pattern(let words)):
            return .story(words)
        default: return change.places.first.map(gap)
        }
    }

    private func gap(at place: Override.Place) -> OverrideBinding.Gap {
        if let name = place.document, !isThere(name) { return .document(name) }
        return .story(place.story ?? "")
    }

    private func isThere(_ name: String) -> Bool { documents.contains { $0.isCalled(name) } }
}

extension Override.Change {
    /// The themes that the change names.
    fileprivate var themes: [String] {
        switch self {
        case .themes(let names, _): names
        case .addTheme(let name, _), .removeTheme(let name, _): [name]
        default: []
        }
    }
}
