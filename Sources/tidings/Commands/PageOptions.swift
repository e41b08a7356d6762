internal import ArgumentParser
internal import StoryModel

/// How digests look.
struct PageOptions: ParsableArguments {
    @Flag(help: "What fits on one page.")
    var brief = false

    @Flag(help: "All companies and evidence, more of the rest.")
    var full = false

    @Option(help: ArgumentHelp("brief, standard or full.", valueName: "length"))
    var length: String?

    @Option(help: ArgumentHelp("A template for Markdown.", valueName: "file"))
    var template: String?

    func validate() throws {
        if [brief, full, length != nil].count(where: { $0 }) > 1 {
            throw ValidationError("give one of --brief, --full and --length")
        }
    }

    var flags: [SettingKey: String] {
        var flags: [SettingKey: String] = [:]
        let named: DigestLength? = brief ? .brief : full ? .full : nil
        flags[.length] = length ?? named?.rawValue
        flags[.template] = template
        return flags
    }
}
