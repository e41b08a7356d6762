internal import Ingestion
internal import Storage
internal import StoryModel

/// Why a command could not do what it was asked; `ErrorText` has the words.
enum Failure: Error, Hashable, Sendable {
    case settings(SettingProblem)
    case storage(StorageError)
    /// None of the inputs is there.
    case inputNotFound
    /// Nothing could be read from any input.
    case noUsableData
    case noArchive(path: String)
    case unknownDocument(String)
    case ambiguousDocument(String, paths: [String])
    case unknownStory(String)
    /// More than one story; each as its document and its title.
    case ambiguousStory(String, titles: [String])
    case unknownTheme(String, known: [String])
    case unknownCompany(String)
    case unknownWeek(String)
    /// A day given for inputs that they cannot be of.
    case dayNotBelieved(CalendarDay)
    /// The first of two weeks is not before the second.
    case weeksOutOfOrder(String, String)
    /// What was searched for holds no word, or more than are searched for.
    case nothingToSearch
    case emptyArchive(path: String)
    /// The one input of a command is no good.
    case badInput(path: String, InputProblem)
    case cannotWrite(path: String, reason: SystemReason)
    /// The output would take the place of the archive, or of a file that belongs to it.
    case overArchive(path: String)
    case cannotPrint(SystemReason)
    /// A template of that name is there and may have been changed.
    case templateThere(path: String)
    case cannotRead(path: String, reason: SystemReason)

    /// The failure that an error of another room stands for; `nil` for other errors.
    init?(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as StorageError: self = .storage(error)
        case let problem as SettingProblem: self = .settings(problem)
        default: return nil
        }
    }

    var status: ExitStatus {
        switch self {
        case .settings: .configuration
        case .storage(let error): Self.status(of: error)
        case .inputNotFound, .noArchive, .unknownDocument, .unknownStory, .unknownCompany:
            .notFound
        case .noUsableData, .emptyArchive: .noUsableData
        case .badInput(_, .notFound), .badInput(_, .danglingLink): .notFound
        case .badInput: .noUsableData
        case .ambiguousDocument, .ambiguousStory, .unknownTheme, .unknownWeek, .weeksOutOfOrder,
            .nothingToSearch, .overArchive, .dayNotBelieved:
            .usage
        case .cannotWrite, .templateThere: .cannotWrite
        case .cannotPrint, .cannotRead: .inputOutput
        }
    }

    private static func status(of error: StorageError) -> ExitStatus {
        switch error {
        case .busy: .busy
        case .notFound: .notFound
        case .notADatabase, .newerVersion: .configuration
        case .cannotOpen, .cannotWrite: .cannotWrite
        case .damaged: .inputOutput
        }
    }
}

/// Why nothing came from one input; the others go on.
enum InputProblem: Error, Hashable, Sendable {
    case notFound
    case danglingLink(target: String)
    case notAFile
    case nameNotUTF8
    case unreadable(SystemReason)
    case unreadableFolder(SystemReason)
    case tooLarge(bytes: Int, limit: Int)
    /// A kind of file that holds text in a form that no reader knows; its usual name.
    case unknownFormat(String)
    case reading(ReadingError)
    /// Each part of the file has its own reason.
    case parts([PartFailure])
    /// Another input of the run has the same path inside its folder.
    case samePath(as: String)
}
