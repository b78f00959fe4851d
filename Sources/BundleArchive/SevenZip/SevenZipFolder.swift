/// How some streams of a 7z are packed together: methods, of which one may read another's output (7zFormat.txt, Folder).
struct SevenZipFolder: Hashable {
    /// The number of an input of a method, and of the output that it reads.
    struct Bond: Hashable {
        var input: UInt64
        var output: UInt64
    }

    /// The largest number of methods, and of streams of one method.
    static let bound: UInt64 = 32

    var coders: [SevenZipCoder] = []
    var bonds: [Bond] = []

    /// The number of the output that no method reads.
    var mainOutput: UInt64 { (0..<Self.bound).first { output in !bonds.contains { $0.output == output } } ?? 0 }

    /// The methods from the one that outputs the data to the one that reads the packed bytes, if they form a single chain; nil if one has
    /// several inputs.
    var chain: [SevenZipCoder]? {
        var chain: [SevenZipCoder] = []
        var next: UInt64? = mainOutput
        while let output = next, output < coders.count, chain.count < coders.count {
            chain.append(coders[Int(output)])
            next = bonds.first { $0.input == output }?.output
        }
        return next == nil && chain.count == coders.count ? chain : nil
    }

    /// The name of a filter over LZMA, which libarchive cannot unpack, because only the length marks the end of such data.
    var filterOverLzma: String? {
        coders.contains { $0.method == SevenZipCoder.lzma } ? coders.lazy.compactMap(\.branchFilter).first : nil
    }

    var isEncrypted: Bool { coders.contains { $0.method == SevenZipCoder.aes } }
}
