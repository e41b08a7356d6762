import Foundation
import ReaderLaws
import StoryModel
import Testing

@testable import Ingestion

/// The laws of every reader, over every sample file and over beginnings of them.
@Suite struct ReaderContractTests {
    private static let laws = ReaderLaws()

    @Test func `there is a sample of every format that is read`() throws {
        let detector = FormatDetector()
        let formats = try ContractSample.all.map { sample in
            let bytes = try sample.bytes()
            if let format = detector.format(of: bytes, name: sample.name[...]) {
                return format.format
            }
            let text = String(decoding: bytes, as: UTF8.self)
            return detector.format(of: text, name: sample.name[...]).format
        }
        let read = Set(FileFormat.allCases).subtracting([.ownDigest, .program])
        #expect(read.subtracting(formats) == [])
    }

    @Test(arguments: try ContractSample.all)
    func `a whole file keeps the laws and gives the same again`(_ sample: ContractSample) throws {
        let bytes = try sample.bytes()
        #expect(Self.laws.violations(of: bytes, name: sample.path) == [])
        #expect(Self.laws.isRepeatable(bytes, name: sample.path))
    }

    @Test(arguments: try ContractSample.all)
    func `the beginnings of a file keep the laws`(_ sample: ContractSample) throws {
        let bytes = try sample.bytes()
        for count in sample.beginnings(of: bytes.count) {
            let broken = Self.laws.violations(of: Array(bytes.prefix(count)), name: sample.path)
            #expect(broken == [], "of the first \(count) bytes")
        }
    }

    /// A file that misses a stretch, as after an error of a disk or of a transfer.
    @Test(arguments: try ContractSample.all)
    func `a file with a hole keeps the laws`(_ sample: ContractSample) throws {
        let bytes = try sample.bytes()
        for part in 1..<6 {
            let start = bytes.count * part / 6
            let torn = Array(bytes[..<start] + bytes[min(start + 37, bytes.count)...])
            #expect(Self.laws.violations(of: torn, name: sample.path) == [], "at \(start)")
        }
    }
}

/// A file of the samples or of the folders that a user would give.
struct ContractSample: CustomTestStringConvertible, Sendable {
    /// As a run over its folder sees it.
    let path: String
    private let url: URL

    var testDescription: String { path }
    var name: String { url.lastPathComponent }

    /// Every file, in the order of their paths.
    static var all: [ContractSample] {
        get throws {
            let tests = URL(filePath: #filePath).deletingLastPathComponent()
            let folders = [
                tests.appending(path: "Samples"),
                tests.appending(path: "../../Fixtures/listening").standardized,
                tests.appending(path: "../../Fixtures/shapes").standardized,
            ]
            return try folders.flatMap { folder in
                try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
                    .map { ContractSample(path: $0, url: folder.appending(path: $0)) }
                    .filter { try $0.isFile && !$0.name.hasPrefix(".") }
            }
        }
    }

    private var isFile: Bool {
        get throws { try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false }
    }

    func bytes() throws -> [UInt8] { Array(try Data(contentsOf: url)) }

    /// So many bytes are read of one sample in all its beginnings, so that the suite takes seconds.
    private static let budget = 100_000

    /// How long the beginnings are that are tried: the shortest ones all, then some in even steps.
    func beginnings(of count: Int) -> [Int] {
        let steps = max(4, min(60, Self.budget / max(count, 1)))
        let even = (1...steps).map { count * $0 / (steps + 1) }
        return Array(Set((0..<min(24, count)) + even)).sorted()
    }
}
