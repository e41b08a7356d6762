/// What the command line asks for.
struct TaskRequest {
    let kind: TaskKind
    /// How long a summary may be, in characters.
    var characters = 1000

    /// `nil` for another form than `TASK` or `summary --chars N`.
    init?(_ arguments: some Sequence<String>) {
        let arguments = Array(arguments)
        guard let kind = arguments.first.flatMap(TaskKind.init(rawValue:)) else { return nil }
        self.kind = kind
        switch arguments.count {
        case 1: return
        case 3:
            guard kind == .summary, arguments[1] == "--chars", let number = Int(arguments[2]),
                number > 0
            else { return nil }
            characters = number
        default: return nil
        }
    }
}
