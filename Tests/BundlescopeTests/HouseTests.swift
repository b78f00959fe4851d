import Foundation
import Testing

/// The house rules that can be checked mechanically.
@Suite struct HouseTests {
    private static let sources: [(name: String, text: String)] = {
        let root = Program.root.appending(path: "Sources")
        let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return files.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            (name, (try? String(contentsOf: root.appending(path: name), encoding: .utf8)) ?? "")
        }
    }()

    /// The only files with unsafe code: each holds a C library's handle, a system call or the search over bytes.
    private static let unsafeFiles: Set = [
        "BundleArchive/Decoding/ArchiveLibraries.swift",
        "BundleArchive/Bytes/ByteBuffer.swift",
        "BundleArchive/Decoding/Bzip2Decoder.swift",
        "BundleArchive/Decoding/CRC32.swift",
        "BundleArchive/Bytes/FileDescriptor.swift",
        "BundleArchive/Decoding/IsalInflater.swift",
        "BundleArchive/Bytes/LentBytes.swift",
        "BundleArchive/Reading/LibArchive.swift",
        "BundleArchive/Reading/LibArchiveEntry.swift",
        "BundleArchive/Decoding/LzmaDecoder.swift",
        "BundleArchive/Decoding/LzmaStream.swift",
        "BundleArchive/Decoding/MemberCheck.swift",
        "BundleArchive/Decoding/RawLzmaDecoder.swift",
        "BundleArchive/Bytes/MemoryBytes.swift",
        "BundleArchive/Ahead/Monitor.swift",
        "BundleArchive/Bytes/PipeSource.swift",
        "BundleArchive/Bytes/SeekableBytes.swift",
        "BundleArchive/Bytes/StreamCursor.swift",
        "BundleArchive/Bytes/SystemError.swift",
        "BundleArchive/Bytes/TailBytes.swift",
        "BundleArchive/Bytes/TailSource.swift",
        "BundleArchive/Reading/UTF8Locale.swift",
        "BundleArchive/SevenZip/UnpackedHeader.swift",
        "BundleArchive/Ahead/WorkThread.swift",
        "BundleArchive/Decoding/XzDecoder.swift",
        "BundleArchive/Decoding/ZlibInflater.swift",
        "BundleArchive/Decoding/ZstdDecoder.swift",
        "Catalog/Database.swift",
        "CertificateChain/Libcrypto/LibcryptoCertificates.swift",
        "CertificateChain/Libcrypto/LibcryptoChain.swift",
        "CertificateChain/Libcrypto/LibcryptoExtensions.swift",
        "CertificateChain/Libcrypto/LibcryptoKeys.swift",
        "CertificateChain/Libcrypto/LibcryptoNameConstraints.swift",
        "CertificateChain/Libcrypto/LibcryptoPKCS12.swift",
        "CertificateChain/Libcrypto/LibcryptoProfile.swift",
        "CertificateChain/Libcrypto/LibcryptoValidation.swift",
        "CertificateChain/Libcrypto/LibcryptoValues.swift",
        "CertificateChain/Libcrypto/LibcryptoVerification.swift",
        "ContentDigest/SHA256.swift",
        "LogScanning/ByteSearch.swift",
        "RuleTable/Yaml/YamlParser.swift",
        "Sandbox/Sandbox.swift",
        "Running/Rows/RowFile.swift",
        "Running/Saving/EvidenceFolder.swift",
        "BundleArchive/Bytes/Pipe.swift",
        "Running/Workers/WorkerLimits.swift",
        "Running/Workers/WorkerProcess.swift",
        "bundlescope/ChainFiles.swift",
        "bundlescope/EvidenceOption.swift",
        "bundlescope/Runs/Interruption.swift",
        "bundlescope/Pager.swift",
        "bundlescope/ProcessStart.swift",
        "bundlescope/ReportOutput.swift",
        "bundlescope/Terminal.swift",
        "bundlescope/TokenMapFile.swift",
        "bundlescope/TriageCommand.swift",
    ]

    @Test func unsafeCodeStandsOnlyInTheNamedFiles() {
        let found = Self.sources.filter { $0.text.contains(/\bunsafe\b/) }.map(\.name)
        #expect(Set(found) == Self.unsafeFiles)
    }

    /// Full Foundation would bring 34 MB of ICU data into the program.
    @Test func noTargetImportsAllOfFoundation() {
        #expect(Self.sources.filter { $0.text.contains(/import Foundation\b/) }.map(\.name) == [])
    }

    @Test func noFileIsLongerThanAReaderCanHold() {
        #expect(Self.sources.filter { $0.text.split(separator: "\n", omittingEmptySubsequences: false).count > 401 }.map(\.name) == [])
    }
}
