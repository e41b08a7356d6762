/// What the command line asks for.
struct TaskRequest {
    let kind: TaskKind
    /// How long a summary may be, in characters.
    private(set) var characters = 1000
    /// For `companies`: which third of the gazetteer to leave out.
    private(set) var seed: UInt64?

    /// `nil` for another form than `TASK`, `summary --chars N` or `companies --without-third SEED`.
    init?(_ arguments: some Sequence<String>) {
        let arguments = Array(arguments)
        guard let kind = arguments.first.flatMap(TaskKind.init(rawValue:)) else { return nil }
        self.kind = kind
        guard arguments.count > 1 else { return }
        guard arguments.count == 3 else { return nil }
        switch (kind, arguments[1]) {
        case (.summary, "--chars"):
            guard let number = Int(arguments[2]), number > 0 else { return nil }
            characters = number
        case (.companies, "--without-third"):
            guard let seed = UInt64(arguments[2]) else { return nil }
            self.seed = seed
        default: return nil
        }
    }
}
