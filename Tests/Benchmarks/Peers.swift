import Foundation

/// Python with the libraries that people would use instead.
struct Peers {
    let python: String
    let script: String

    /// The seconds that a library takes to read the files of a folder, the shortest of several times;
    /// `nil` where it cannot be run.
    func seconds(_ library: String, folder: URL) -> Double? {
        let process = Process()
        process.executableURL = URL(filePath: python)
        process.arguments = [script, library, folder.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        guard (try? process.run()) != nil else { return nil }
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: output, as: UTF8.self)
        return Double(text.filter { !$0.isWhitespace })
    }
}
