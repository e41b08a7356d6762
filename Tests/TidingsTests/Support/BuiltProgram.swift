import Foundation

/// The programs that are built beside the tests.
enum BuiltProgram {
    struct NotBuilt: Error {
        let name: String
    }

    static func url(of name: String) throws -> URL {
        let places = ([Bundle.main] + Bundle.allBundles).flatMap { bundle in
            [bundle.bundleURL, bundle.bundleURL.deletingLastPathComponent()]
        }
        for place in places {
            let url = place.appendingPathComponent(name)
            if FileManager.default.isExecutableFile(atPath: url.path) { return url }
        }
        throw NotBuilt(name: name)
    }
}
