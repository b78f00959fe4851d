// swift-tools-version: 6.2

import Foundation
import PackageDescription

/// What every target of this package is compiled with.
let strict: [SwiftSetting] = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// ISA-L unpacks deflate two to three times as fast as zlib; if it is not installed, zlib does all of it.
let hasIsal = ["/usr/include", "/usr/local/include", "/opt/homebrew/include"].contains {
    FileManager.default.fileExists(atPath: $0 + "/isa-l/igzip_lib.h")
}
let isal: (targets: [Target], dependencies: [Target.Dependency], settings: [SwiftSetting]) =
    hasIsal
    ? ([.systemLibrary(name: "CIsal", providers: [.apt(["libisal-dev"])])], ["CIsal"], [.define("ISAL")])
    : ([], [], [])

let package = Package(
    name: "bundlescope",
    products: [
        .library(name: "BundlescopeKit", targets: ["BundlescopeKit", "BuiltInRules"]),
        .executable(name: "bundlescope", targets: ["bundlescope"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: isal.targets + [
        // System libraries: a module map and a shim each.
        .systemLibrary(name: "CArchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLzma", providers: [.apt(["liblzma-dev"])]),
        .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CXxhash", providers: [.apt(["libxxhash-dev"])]),
        .systemLibrary(name: "CBzip2", providers: [.apt(["libbz2-dev"])]),
        .systemLibrary(name: "CYaml", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),

        // What both compilers of this package and its readers of files share.
        .target(name: "Spelling", swiftSettings: strict),
        .target(name: "SwiftLiterals", swiftSettings: strict),

        // The files of Words/, checked and written as Swift source when the package is built.
        .target(name: "Fluent", swiftSettings: strict),
        .target(name: "Wording", swiftSettings: strict),
        .executableTarget(
            name: "WordCompiler", dependencies: ["Fluent", "Spelling", "SwiftLiterals", "Wording"], swiftSettings: strict),
        .plugin(name: "CompileWords", capability: .buildTool(), dependencies: ["WordCompiler"]),

        // The files of Page/, written as Swift source.
        .executableTarget(name: "PageCompiler", dependencies: ["SwiftLiterals"], swiftSettings: strict),
        .plugin(name: "CompilePage", capability: .buildTool(), dependencies: ["PageCompiler"]),

        // The way of the data: bytes, entries, records, messages, matches, findings, report.
        .target(name: "Terms", swiftSettings: strict),
        .target(name: "ContentDigest", dependencies: ["CCrypto"], swiftSettings: strict),
        .target(
            name: "BundleArchive",
            dependencies: ["CArchive", "CZlib", "CLzma", "CZstd", "CXxhash", "CBzip2", "ContentDigest", "Terms"] + isal.dependencies,
            swiftSettings: strict + isal.settings
        ),
        .target(name: "CSandbox"),
        .target(name: "CProcess"),
        .target(name: "Sandbox", dependencies: ["CSandbox"], swiftSettings: strict),
        .target(name: "CByteSearch"),
        .target(name: "LogScanning", dependencies: ["CByteSearch", "Terms"], swiftSettings: strict),
        .target(
            name: "RuleTable", dependencies: ["CYaml", "ContentDigest", "LogScanning", "Spelling", "Terms"], swiftSettings: strict),
        // The files of Rules/, checked and written as Swift source when the package is built.
        .executableTarget(
            name: "RuleCompiler", dependencies: ["LogScanning", "RuleTable", "SwiftLiterals", "Terms"], swiftSettings: strict),
        .plugin(name: "CompileRules", capability: .buildTool(), dependencies: ["RuleCompiler"]),
        .target(
            name: "BuiltInRules",
            dependencies: ["LogScanning", "RuleTable", "Terms"],
            path: "Rules",
            swiftSettings: strict,
            plugins: ["CompileRules"]
        ),
        .target(name: "CertificateChain", dependencies: ["CCrypto"], swiftSettings: strict),
        .target(name: "Requirements", dependencies: ["CertificateChain", "RuleTable"], swiftSettings: strict),
        .target(
            name: "Diagnosis",
            dependencies: [
                "Anonymization", "BundleArchive", "CertificateChain", "LogScanning", "Requirements", "RuleTable", "ContentDigest", "Terms",
            ],
            swiftSettings: strict
        ),
        // What lies in a bundle and what its logs say, whether a rule knows it or not.
        .target(
            name: "Survey",
            dependencies: ["BundleArchive", "CertificateChain", "ContentDigest", "Diagnosis", "LogScanning", "RuleTable", "Terms"],
            swiftSettings: strict
        ),
        .target(name: "Comparison", dependencies: ["Diagnosis", "LogScanning", "RuleTable", "Terms"], swiftSettings: strict),
        .target(
            name: "Reporting",
            dependencies: [
                "BundleArchive", "CertificateChain", "Comparison", "ContentDigest", "LogScanning", "Requirements", "RuleTable", "Diagnosis",
                "Survey",
                "Terms", "Wording",
            ],
            swiftSettings: strict,
            plugins: ["CompilePage", "CompileWords"]
        ),
        // Tokens in place of the names in what is written, and back.
        .target(name: "Anonymization", swiftSettings: strict),
        .target(
            name: "Catalog",
            dependencies: ["Anonymization", "CSQLite", "BundleArchive", "LogScanning", "RuleTable", "Diagnosis", "Terms"],
            swiftSettings: strict
        ),
        .target(
            name: "Triage",
            dependencies: [
                "Anonymization", "BundleArchive", "CertificateChain", "Comparison", "ContentDigest", "LogScanning", "RuleTable",
                "Diagnosis", "Survey", "Terms",
            ],
            swiftSettings: strict
        ),
        // The order of a run's parts, whatever they are and whoever reads them.
        .target(name: "Schedule", swiftSettings: strict),
        .target(
            name: "Running",
            dependencies: [
                "Anonymization", "BundleArchive", "Catalog", "Diagnosis", "LogScanning", "RuleTable", "Sandbox", "Schedule", "Terms",
                "Triage",
            ],
            swiftSettings: strict
        ),
        .target(
            name: "BundlescopeKit",
            dependencies: [
                "Anonymization", "BundleArchive", "CertificateChain", "Comparison", "LogScanning", "Requirements", "RuleTable", "Diagnosis",
                "Survey",
                "Reporting", "Catalog", "Running", "Triage", "Terms", "Wording",
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "bundlescope",
            dependencies: [
                "BuiltInRules", "BundlescopeKit", "CProcess", "Sandbox", "Spelling",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),

        .executableTarget(
            name: "MicroBenchmarks",
            dependencies: ["BuiltInRules", "BundleArchive", "LogScanning", "RuleTable", "Terms"],
            path: "Benchmarks/Micro",
            swiftSettings: strict
        ),

        // Tests mirror Sources; BundleFixtures makes their archives in code.
        .target(name: "BundleFixtures", dependencies: ["CArchive", "CZstd"], path: "Tests/BundleFixtures", swiftSettings: strict),
        .testTarget(
            name: "BundleArchiveTests", dependencies: ["BundleArchive", "BundleFixtures", "Terms"], swiftSettings: strict + isal.settings),
        .testTarget(name: "FluentTests", dependencies: ["Fluent"], swiftSettings: strict),
        .testTarget(
            name: "WordingTests", dependencies: ["Fluent", "SwiftLiterals", "WordCompiler", "Wording"], swiftSettings: strict),
        .testTarget(name: "LogScanningTests", dependencies: ["LogScanning", "BundleFixtures", "Terms"], swiftSettings: strict),
        // CertificateFixtures makes certificates with libcrypto.
        .target(
            name: "CertificateFixtures", dependencies: ["CertificateChain", "CCrypto"], path: "Tests/CertificateFixtures",
            swiftSettings: strict),
        .testTarget(name: "CertificateChainTests", dependencies: ["CertificateChain", "CertificateFixtures"], swiftSettings: strict),
        .testTarget(
            name: "RequirementsTests",
            dependencies: ["Requirements", "CertificateChain", "BuiltInRules", "RuleTable", "CertificateFixtures", "Terms"],
            swiftSettings: strict),
        .testTarget(
            name: "RuleTableTests", dependencies: ["Fluent", "RuleTable", "BuiltInRules", "RuleCompiler", "LogScanning", "Terms"],
            swiftSettings: strict),
        // WrittenLogs writes the products' logs, and judges them without an archive.
        .target(
            name: "WrittenLogs", dependencies: ["BuiltInRules", "BundleArchive", "Diagnosis", "LogScanning", "RuleTable", "Terms"],
            path: "Tests/WrittenLogs", swiftSettings: strict),
        .testTarget(
            name: "DiagnosisTests",
            dependencies: [
                "Diagnosis", "BuiltInRules", "BundleArchive", "BundleFixtures", "LogScanning", "RuleTable", "Terms", "WrittenLogs",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ComparisonTests",
            dependencies: [
                "Comparison", "BuiltInRules", "BundleArchive", "BundleFixtures", "Diagnosis", "LogScanning", "RuleTable", "Terms",
                "WrittenLogs",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "SurveyTests",
            dependencies: [
                "Survey", "BuiltInRules", "BundleArchive", "BundleFixtures", "Diagnosis", "LogScanning", "RuleTable", "Terms", "Triage",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ReportingTests",
            dependencies: [
                "Reporting", "Wording", "WordCompiler", "BuiltInRules", "CertificateChain", "Diagnosis", "Requirements", "RuleTable",
                "LogScanning", "BundleArchive",
                "Terms",
            ],
            exclude: ["Golden", "PhoneTalk.tsv"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "TriageTests",
            dependencies: [
                "Triage", "BuiltInRules", "BundleArchive", "Diagnosis", "LogScanning", "RuleTable", "Survey",
                "BundleFixtures", "Terms",
            ],
            swiftSettings: strict
        ),
        .testTarget(name: "ScheduleTests", dependencies: ["BundleFixtures", "Schedule"], swiftSettings: strict),
        .testTarget(
            name: "RunningTests",
            dependencies: [
                "Running", "BuiltInRules", "BundleArchive", "Diagnosis", "LogScanning", "RuleTable", "BundleFixtures", "Terms", "Triage",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CatalogTests",
            dependencies: ["Catalog", "BundleArchive", "BundleFixtures", "Diagnosis", "LogScanning", "RuleTable", "Terms"],
            swiftSettings: strict
        ),
        .testTarget(name: "AnonymizationTests", dependencies: ["Anonymization", "BundleFixtures"], swiftSettings: strict),
        .testTarget(name: "SandboxTests", dependencies: ["Sandbox", "BundleFixtures"], swiftSettings: strict),
        .testTarget(name: "BundlescopeTests", dependencies: ["bundlescope", "BundleFixtures"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
