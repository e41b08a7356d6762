import Foundation
import StoryModel
import Testing

@testable import tidings

@Suite struct SettingsTests {
    private func environment(_ variables: [String: String] = [:]) -> Environment {
        Environment(
            variables: ["HOME": "/nowhere/home"].merging(variables) { _, new in new },
            currentFolder: "/nowhere", now: 1_780_000_000)
    }

    private func file(_ text: String, in workspace: Workspace) throws -> String {
        try workspace.write(text, to: "folder/tidings.yaml")
        return workspace.url("folder/tidings.yaml").path
    }

    // MARK: Who wins

    @Test func `what is built in stands when nobody says anything`() throws {
        let settings = try Settings(flags: [:], file: "/dev/null", environment: environment())
        #expect(
            settings.archive
                == Setting(
                    value: "/nowhere/home/.local/share/tidings/archive.sqlite", origin: .standard))
        #expect(settings.output == Setting(value: "digests", origin: .standard))
        #expect(settings.maxSize == Setting(value: 64 << 20, origin: .standard))
        #expect(settings.timezone.value.secondsFromGMT() == 0)
    }

    @Test func `flags beat the environment, the environment the file, the file what is built in`()
        throws
    {
        let workspace = try Workspace()
        let file = try file("# ours\narchive: from-file\n", in: workspace)
        func archive(
            flags: [SettingKey: String] = [:], _ variables: [String: String] = [:]
        ) throws -> Setting<String> {
            try Settings(flags: flags, file: file, environment: environment(variables)).archive
        }
        let folder = workspace.url("folder").path
        #expect(
            try archive()
                == Setting(value: folder + "/from-file", origin: .file(path: file, line: 2)))
        let variables = ["TIDINGS_ARCHIVE": "from-environment"]
        #expect(try archive(variables) == Setting(value: "from-environment", origin: .environment))
        #expect(
            try archive(flags: [.archive: "from-flag"], variables)
                == Setting(value: "from-flag", origin: .flag))
        #expect(try archive(["TIDINGS_ARCHIVE": ""]).origin == .file(path: file, line: 2))
    }

    @Test func `the folders of the desktop standard are used`() throws {
        let variables = ["XDG_DATA_HOME": "/nowhere/data"]
        let settings = try Settings(
            flags: [:], file: "/dev/null", environment: environment(variables))
        #expect(settings.archive.value == "/nowhere/data/tidings/archive.sqlite")
    }

    @Test func `the configuration may be named by the environment, or lie in its place`() throws {
        let workspace = try Workspace()
        let file = try file("timezone: Asia/Tokyo\n", in: workspace)
        let named = try Settings(
            flags: [:], file: nil, environment: environment(["TIDINGS_CONFIG": file]))
        #expect(named.timezone.value.secondsFromGMT() == 9 * 3600)
        try workspace.write("max-size: 1k\n", to: "xdg/tidings/config.yaml")
        let placed = try Settings(
            flags: [:], file: nil,
            environment: environment(["XDG_CONFIG_HOME": workspace.url("xdg").path]))
        #expect(placed.maxSize.value == 1024)
    }

    @Test(arguments: [
        ("archive: ~/a.sqlite", "/nowhere/home/a.sqlite"), ("archive: /b.sqlite", "/b.sqlite"),
    ])
    func `paths in a file may begin at home or at the root`(_ line: String, _ path: String) throws {
        let workspace = try Workspace()
        let file = try file(line, in: workspace)
        let settings = try Settings(flags: [:], file: file, environment: environment())
        #expect(settings.archive.value == path)
    }

    @Test func `days begin in the configured time zone`() throws {
        let settings = try Settings(
            flags: [.timezone: "America/New_York"], file: "/dev/null", environment: environment())
        // 4 May 2026, 03:00 UTC: still Sunday in New York.
        #expect(settings.day(at: 1_777_863_600).description == "2026-05-03")
    }

    @Test func `a configuration that is no regular file leaves the user's files in their place`()
        throws
    {
        let workspace = try Workspace()
        try workspace.write("", to: "xdg/tidings/themes.yaml")
        let folder = workspace.url("xdg").path
        let settings = try Settings(
            flags: [:], file: "/dev/null", environment: environment(["XDG_CONFIG_HOME": folder]))
        #expect(settings.newOverrides == folder + "/tidings/overrides.yaml")
        #expect(settings.themes.value == folder + "/tidings/themes.yaml")
    }

    // MARK: What is refused

    static let problems = [
        ("archiv: a", ", line 1: 'archiv' is no setting; did you mean 'archive'?"),
        (
            "output: a\n\ntime_zone: UTC",
            ", line 3: 'time_zone' is no setting; did you mean 'timezone'?"
        ),
        ("Maxsize: 3", ", line 1: 'Maxsize' is no setting; did you mean 'max-size'?"),
        ("output:\n  - a", ", line 1: 'output' needs a value on its line"),
        ("output:", ", line 1: 'output' needs a value on its line"),
        (
            "timezone: Mars/Base",
            ", line 1: 'Mars/Base' is no time zone; write one as Europe/Berlin"
        ),
        ("max-size: -3", ", line 1: '-3' is no size; write one as 64MB"),
        ("max-size: 2GB", ", line 1: '2GB' is more than the most, 512 MB"),
        ("- archive", ", line 1: expected lines like 'timezone: Europe/Berlin'"),
        ("just words", ", line 1: expected lines like 'timezone: Europe/Berlin'"),
        ("output: a\noutput: b", ", line 1: 'output' is set twice; remove one of them"),
        ("output: [", ", line 2: not YAML: did not find expected node content"),
    ]

    @Test(arguments: problems)
    func `a bad line is named with its line and the way out`(
        _ text: String, _ words: String
    ) throws {
        let workspace = try Workspace()
        let file = try file(text + "\n", in: workspace)
        let problem = try #require(throws: SettingProblem.self) {
            _ = try Settings(flags: [:], file: file, environment: environment())
        }
        #expect(ErrorText().line(for: .settings(problem)) == file + words)
        #expect(Failure.settings(problem).status == .configuration)
    }

    @Test func `a configuration that is named and not there is refused`() throws {
        let problem = try #require(throws: SettingProblem.self) {
            _ = try Settings(flags: [:], file: "/nowhere/t.yaml", environment: environment())
        }
        #expect(problem == .missing(path: "/nowhere/t.yaml"))
    }

    @Test(arguments: [
        ("1", 1), ("500k", 512_000), ("64MB", 67_108_864), ("2 GB", 2_147_483_648), ("1kB", 1024),
    ])
    func `sizes are read as people write them`(_ text: String, _ bytes: Int) {
        #expect(ByteCount(text)?.bytes == bytes)
    }

    @Test(arguments: ["", "0", "MB", "-1", "1.5MB", "9999999999999999999", "64 megabytes", "٣"])
    func `other sizes are not`(_ text: String) { #expect(ByteCount(text) == nil) }
}
