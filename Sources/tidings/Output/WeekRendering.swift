internal import Rendering
internal import StoryModel

/// What renderers are told about weeks; reads the user's themes once.
struct WeekRendering {
    private let session: Session
    /// Of the user's themes by name; empty where there are none.
    private let themeLabels: [String: String]

    /// - Throws: `SettingProblem` where a file of the user's cannot be used.
    init(_ session: Session) throws {
        self.session = session
        let labels = try session.settings.themes.value.map { _ in
            try AnalysisData(settings: session.settings).themeLabels
        }
        themeLabels = labels ?? [:]
    }

    func options(of week: Week) -> RenderingOptions {
        RenderingOptions(
            isUnfinished: session.isUnfinished(week), length: session.settings.length.value,
            themeLabels: themeLabels)
    }
}
