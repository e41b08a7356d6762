import Foundation
import Testing

@testable import tidings

@Suite struct AtomicWriterTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func write(_ text: String, to path: String) throws -> AtomicWriter.Outcome {
        try AtomicWriter().write(text, to: workspace.url(path).path)
    }

    @Test(arguments: [0o600, 0o640, 0o666, 0o444])
    func `a file that is replaced stays open to those to whom it was`(mode: Int) throws {
        try workspace.write("old", to: "a.yaml")
        try FileManager.default.setAttributes(
            [.posixPermissions: mode], ofItemAtPath: workspace.url("a.yaml").path)
        #expect(try write("new", to: "a.yaml") == .written)
        #expect(try workspace.read("a.yaml") == "new")
        #expect(try workspace.mode("a.yaml") == mode)
    }

    @Test func `a link in the place of the file beside is not written through`() throws {
        try workspace.write("mine", to: "victim")
        try workspace.link("a.md.\(getpid()).tmp", to: "victim")
        #expect(try write("new", to: "a.md") == .written)
        #expect(try workspace.read("victim") == "mine")
        #expect(try workspace.read("a.md") == "new")
    }

    @Test func `what a killed run left beside a file is written over`() throws {
        try workspace.write("half", to: "a.md.\(getpid()).tmp")
        #expect(try write("new", to: "a.md") == .written)
        #expect(workspace.names(in: "") == ["a.md"])
    }
}
