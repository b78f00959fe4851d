/// What some streams of a 7z are packed with, all together: methods, of which one may take what another gives (7zFormat.txt, Folder).
struct SevenZipFolder: Hashable {
    /// The number of a method's input, and that of the method's output that it takes.
    struct Bond: Hashable {
        var input: UInt64
        var output: UInt64
    }

    /// Methods, and streams of one method.
    static let bound: UInt64 = 32

    var coders: [SevenZipCoder] = []
    var bonds: [Bond] = []

    /// The number of the output that no method takes.
    var mainOutput: UInt64 { (0..<Self.bound).first { output in !bonds.contains { $0.output == output } } ?? 0 }

    /// The methods from the one that gives the data to the one that takes the packed bytes, where each takes what the next one gives; nil where
    /// one takes more.
    var chain: [SevenZipCoder]? {
        var chain: [SevenZipCoder] = []
        var next: UInt64? = mainOutput
        while let output = next, output < coders.count, chain.count < coders.count {
            chain.append(coders[Int(output)])
            next = bonds.first { $0.input == output }?.output
        }
        return next == nil && chain.count == coders.count ? chain : nil
    }

    /// The name of a filter that stands over LZMA: libarchive unpacks nothing then, since the end of such data shows in their length alone.
    var filterOverLzma: String? {
        coders.contains { $0.method == SevenZipCoder.lzma } ? coders.lazy.compactMap(\.branchFilter).first : nil
    }

    var isEncrypted: Bool { coders.contains { $0.method == SevenZipCoder.aes } }
}
