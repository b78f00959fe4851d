import Testing

@testable import BundleArchive

extension SevenZipHeader {
    fileprivate var coders: [SevenZipCoder]? {
        var coders: [SevenZipCoder] = []
        return forEachFolder { coders += $0.coders } ? coders : nil
    }
}

/// Handwritten headers, according to 7zFormat.txt.
struct SevenZipHeaderTests {
    /// One packed stream of 5 bytes, with a checksum.
    static let packInfo: [UInt8] = [6, 0, 1, 9, 5, 0x0A, 1, 1, 2, 3, 4, 0]

    static func header(_ folders: [[UInt8]], external: UInt8 = 0) -> [UInt8] {
        [1, 4] + packInfo + [7, 0x0B, UInt8(folders.count), external] + folders.joined()
    }

    static let coders: [(bytes: [UInt8], dictionary: UInt64)] = [
        ([0x23, 3, 1, 1, 5, 0x5D, 0, 0, 0, 0x20], 512 << 20), ([0x24, 0, 3, 1, 1, 5, 0x5D, 0, 0, 0, 0x20], 512 << 20),
        ([0x21, 0x21, 1, 32], 256 << 20), ([0x21, 0x21, 1, 33], 384 << 20), ([0x21, 0x21, 1, 40], 4 << 30),
        ([0x23, 3, 4, 1, 5, 6, 0, 0, 0, 0x30], 768 << 20), ([0x01, 0], 0), ([0x03, 4, 2, 2], 0),
    ]

    @Test func dictionaries() throws {
        for coder in Self.coders {
            #expect(try #require(SevenZipHeader(Self.header([[1] + coder.bytes])).coders).map(\.dictionary) == [coder.dictionary])
        }
    }

    /// BCJ2, as written by 7-Zip: four methods, of which one has four inputs; then another folder.
    @Test func foldersOfSeveralMethods() throws {
        let lzma: [UInt8] = [0x23, 3, 1, 1, 5, 0x5D, 0, 0, 0x10, 0]
        let several: [UInt8] = [4] + [0x14, 3, 3, 1, 0x1B, 4, 1] + lzma + lzma + lzma + [0, 4, 1, 5, 2, 6, 3, 0, 1, 2]
        let coders = try #require(SevenZipHeader(Self.header([several, [1, 0x21, 0x21, 1, 24]])).coders)
        #expect(coders.map(\.method) == [0x0303_011B, 0x03_0101, 0x03_0101, 0x03_0101, 0x21])
        #expect(coders.map(\.dictionary) == [0, 1 << 20, 1 << 20, 1 << 20, 16 << 20])
    }

    @Test func packedHeader() throws {
        let bytes: [UInt8] = [0x17, 6, 0x81, 0x2C, 1, 9, 7, 0, 7, 0x0B, 1, 0, 1, 0x23, 3, 1, 1, 5, 0x5D, 0, 0, 1, 0, 0x0C, 0x80, 99, 0]
        let packing = try #require(SevenZipHeader(bytes).packing)
        #expect(packing.position == 0x12C && packing.packedSize == 7 && packing.size == 99)
        #expect(packing.folder.coders.map(\.dictionary) == [1 << 16])
        #expect(SevenZipHeader(bytes).coders == nil)
    }

    @Test func noFolders() {
        #expect(SevenZipHeader([1, 5]).coders == [])
        #expect(SevenZipHeader([1, 0]).coders == [])
        #expect(SevenZipHeader([1, 4] + Self.packInfo + [0]).coders == [])
    }

    @Test func whatIsNoHeader() {
        let whole = Self.header([[1, 0x23, 3, 1, 1, 5, 0x5D, 0, 0, 0, 1]])
        #expect(SevenZipHeader(whole).coders?.count == 1)
        for count in 0..<whole.count { #expect((SevenZipHeader(Array(whole[..<count])).coders ?? []).isEmpty, "cut at \(count)") }
        #expect(SevenZipHeader(Self.header([[1, 0]], external: 1)).coders == nil)
        // More folders, methods and streams than are possible.
        let most: [UInt8] = [UInt8](repeating: 0xFF, count: 9)
        let folders: [[UInt8]] = [
            most, [33], [1, 0x11, 0] + most + [1], [1, 0x11, 0, 1] + most, [1, 0x11, 0, 0, 2], [1, 0x21, 0x21] + most, [0],
        ]
        for folder in folders {
            #expect(SevenZipHeader(Self.header([folder])).coders == nil)
        }
    }
}
