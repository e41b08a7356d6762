internal import Foundation
internal import StoryModel

/// What the program is told by its surroundings: variables, folders and the clock.
struct Environment: Sendable {
    let variables: [String: String]
    /// An absolute path.
    let currentFolder: String
    /// Seconds since 1 January 1970, UTC.
    let now: Int

    init(variables: [String: String], currentFolder: String, now: Int) {
        self.variables = variables
        self.currentFolder = currentFolder
        self.now = now
    }

    /// The surroundings of this process; `SOURCE_DATE_EPOCH` stands for the clock when it is set.
    static func ofProcess() -> Environment {
        let variables = ProcessInfo.processInfo.environment
        let clock = Int(Date().timeIntervalSince1970.rounded(.down))
        return Environment(
            variables: variables, currentFolder: FileManager.default.currentDirectoryPath,
            now: variables["SOURCE_DATE_EPOCH"].flatMap { Int($0) } ?? clock)
    }

    /// A variable's value; `nil` when it is unset or empty.
    func value(_ name: String) -> String? {
        variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// `$XDG_DATA_HOME`, or what stands for it.
    var dataFolder: String { value("XDG_DATA_HOME") ?? home + "/.local/share" }

    /// `$XDG_CONFIG_HOME`, or what stands for it.
    var configurationFolder: String { value("XDG_CONFIG_HOME") ?? home + "/.config" }

    private var home: String { value("HOME") ?? NSHomeDirectory() }

    /// A path with `~` put in full, taken from a folder where it is relative.
    func path(_ path: String, from folder: String? = nil) -> String {
        if path == "~" { return home }
        if path.hasPrefix("~/") { return home + path.dropFirst() }
        if path.hasPrefix("/") { return path }
        guard let folder, !folder.isEmpty, folder != "." else { return path }
        return folder + "/" + path
    }
}
