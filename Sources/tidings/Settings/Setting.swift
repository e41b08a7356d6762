/// Who set a value; the first wins.
enum SettingOrigin: Hashable, Sendable {
    case flag
    case environment
    /// The line counts from 1.
    case file(path: String, line: Int)
    /// Its file lies beside the configuration.
    case beside
    case standard
}

/// A value and who set it.
struct Setting<Value: Sendable>: Sendable {
    let value: Value
    let origin: SettingOrigin
}

extension Setting: Equatable where Value: Equatable {}

/// What is wrong with a configuration.
enum SettingProblem: Error, Hashable, Sendable {
    case missing(path: String)
    case unreadable(path: String, reason: SystemReason)
    /// No YAML: the parser's own words.
    case syntax(path: String, line: Int, words: String)
    case noMapping(path: String)
    case unknownKey(path: String, line: Int, key: String, nearest: SettingKey)
    case repeatedKey(path: String, line: Int, key: String)
    case noText(path: String, line: Int, key: String)
    case timezone(String, SettingOrigin)
    case size(String, SettingOrigin)
    case sizeTooLarge(String, SettingOrigin)
    case length(String, SettingOrigin)
    /// A file of the user's, named by a setting, that cannot be used.
    case file(SettingKey, path: String, line: Int?, words: String)
}
