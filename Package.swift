// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target of ours is compiled with.
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .treatAllWarnings(as: .error),
]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
/// SQLite's own functions, for text with its length: GRDB's end at the first NUL.
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let arguments: Target.Dependency = .product(
    name: "ArgumentParser", package: "swift-argument-parser")

/// A stage knows the model and the language, and no other stage.
let stage: [Target.Dependency] = ["StoryModel", "Language"]
let everything: [Target.Dependency] =
    stage + ["Ingestion", "Tagging", "Storage", "Curation", "Rendering"]

let package = Package(
    name: "tidings",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "tidings", targets: ["tidings"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .target(name: "StoryModel", swiftSettings: house),
        .target(name: "CLanguageData"),
        .target(
            name: "Language", dependencies: ["StoryModel", "CLanguageData"],
            exclude: ["Data", "Training"], swiftSettings: house),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        // Statically, so that the binary needs no further library.
        .target(
            name: "CCMark",
            linkerSettings: [
                .linkedLibrary(":libcmark-gfm-extensions.a"), .linkedLibrary(":libcmark-gfm.a"),
            ]),
        .target(name: "CIngestionData"),
        .target(
            name: "Ingestion",
            dependencies: stage + [yams, "CIngestionData", "CLibXML2", "CCMark"],
            exclude: ["Data", "Training"], swiftSettings: house),
        .target(name: "CTaggingData"),
        .target(
            name: "Tagging", dependencies: stage + ["CTaggingData"], exclude: ["Data", "Training"],
            swiftSettings: house),
        .target(
            name: "Storage", dependencies: ["StoryModel", grdb, sqlite], swiftSettings: house),
        .target(name: "CCurationData"),
        .target(
            name: "Curation", dependencies: stage + ["CCurationData"],
            exclude: ["Data", "Training"], swiftSettings: house),
        .target(name: "CRenderingData"),
        .target(
            name: "Rendering", dependencies: stage + [mustache, "CRenderingData"],
            exclude: ["Data"], swiftSettings: house),
        .executableTarget(
            name: "tidings", dependencies: everything + [arguments, yams], swiftSettings: house),
        .executableTarget(
            name: "tidings-evaluate", dependencies: stage + ["Ingestion", "Tagging", "Curation"],
            swiftSettings: house),
        .testTarget(name: "StoryModelTests", dependencies: ["StoryModel"], swiftSettings: house),
        .testTarget(
            name: "LanguageTests", dependencies: stage, exclude: ["vectors.tsv"],
            swiftSettings: house),
        // What the contract tests and the fuzzer hold readers to.
        .target(
            name: "ReaderLaws", dependencies: stage + ["Ingestion"], path: "Tests/ReaderLaws",
            swiftSettings: house),
        .testTarget(
            name: "IngestionTests", dependencies: stage + ["Ingestion", "ReaderLaws"],
            exclude: ["Samples"], swiftSettings: house),
        .testTarget(name: "TaggingTests", dependencies: stage + ["Tagging"], swiftSettings: house),
        .testTarget(
            name: "StorageTests", dependencies: ["StoryModel", "Storage", grdb],
            swiftSettings: house),
        .testTarget(
            name: "CurationTests", dependencies: stage + ["Curation"], swiftSettings: house),
        .testTarget(
            name: "RenderingTests", dependencies: stage + ["Rendering"], exclude: ["Golden"],
            swiftSettings: house),
        .testTarget(
            name: "TidingsTests", dependencies: everything + ["tidings", "tidings-evaluate"],
            swiftSettings: house),
        .testTarget(
            name: "QualityTests", dependencies: stage + ["Ingestion", "Tagging", "Curation"],
            exclude: ["floors.tsv"], swiftSettings: house),
        .testTarget(name: "HouseTests", swiftSettings: house),
    ],
    cLanguageStandard: .c2x
)

/// `make bench` builds the benchmarks; nothing else does, so that builds for development stay short.
if Context.environment["TIDINGS_BENCHMARKS"] != nil {
    package.targets += [
        .executableTarget(
            name: "benchmarks", dependencies: everything, path: "Tests/Benchmarks",
            exclude: ["peers.py"], swiftSettings: house)
    ]
}

/// `make fuzz` builds the fuzzer, which wants libFuzzer; nothing else does.
if Context.environment["TIDINGS_FUZZING"] != nil {
    package.targets += [
        .executableTarget(
            name: "readers", dependencies: stage + ["Ingestion", "ReaderLaws"],
            path: "Tests/Fuzzing/Readers",
            swiftSettings: house + [.unsafeFlags(["-parse-as-library"])])
    ]
}
