import BundleArchive
import BundleFixtures
import Foundation
import Terms
import Testing

/// 7z archives of all known writers: the methods that pack their headers, and what cannot be read.
struct SevenZipTests {
    static let text = logText(lines: 40)

    @Test(arguments: [
        SevenZipFixture.HeaderPacking.lzma(dictionary: 1 << 16), .lzma2, .copy, .filtered(method: [4]), .filtered(method: [3, 3, 1, 3]),
        .filteredLzma,
    ])
    func packedHeaders(_ packing: SevenZipFixture.HeaderPacking) throws {
        var fixture = SevenZipFixture("tomcat/application.log", Array(Self.text.utf8))
        fixture.headerPacking = packing
        for outcome in [try Outcome(fixture.bytes), try Outcome(piped: fixture.bytes)] {
            #expect(outcome.texts == [Self.text], "\(packing)")
            #expect(outcome.summary.notes == [], "\(packing)")
        }
    }

    @Test func headersThatAreNotRead() throws {
        var fixture = SevenZipFixture("tomcat/application.log", Array(Self.text.utf8))
        fixture.headerPacking = .other(method: [6, 0xF1, 7, 1])
        #expect(try Outcome(fixture.bytes).reasons == [.encrypted])
        for method: [UInt8] in [[4, 0xF7, 0x11, 1], [3, 3, 1, 0x1B], [4]] {
            fixture.headerPacking = .other(method: method)
            let outcome = try Outcome(fixture.bytes)
            #expect(outcome.summary.notes.map(\.kind) == [method == [4] ? .damaged : .unsupported])
            #expect(!outcome.isComplete)
        }
    }

    /// libarchive cannot unpack these, and reports them as damaged.
    @Test func filtersOfOtherProcessorsOverLzmaAreNotSupported() throws {
        var fixture = SevenZipFixture("tomcat/application.log", Array(Self.text.utf8))
        for (method, name) in [([3, 3, 2, 5], "PPC"), ([5], "PPC"), ([6], "IA64"), ([7], "ARM"), ([8], "ARMT"), ([9], "SPARC")]
            as [([UInt8], String)]
        {
            fixture.filter = method
            let outcome = try Outcome(fixture.bytes)
            #expect(outcome.reasons == [.unsupportedMethod("7z with the filter \(name) over LZMA")])
            #expect(!outcome.isComplete)
        }
        // It handles those of x86 itself.
        fixture.filter = [3, 3, 1, 3]
        #expect(try Outcome(fixture.bytes).texts == [Self.text])
    }

    /// One line, packed by py7zr 1.1 (by default, and with an unpacked header) and 7-Zip 22.01 (with an unpacked header, and with BCJ2).
    @Test(arguments: [
        "N3q8ryccAAQYfCrVtgAAAAAAAAAVAAAAAAAAAD9upVwBADdbRVJST1JdIDIwMjQtMDEtMjUgMTA6MDA6MDAuMDAwIFttYWluXSBDb250cm9sbG"
            + "VyIC0gb25lCgDgAJAAcl0AAIEzB64P0bZyEKCKabC54UquoYjvQYSvpM8EG9ZSDn5n5vzhpGDCbxhYNwrIjPz7tPBm1aNQ9JlE/Bznktgkp4Jd"
            + "eKCZr8LNyzeOy/EfKZtdirRLuXtDViMCs/MC/t6pr0CgVn0TM6yB7/Cc8XmgAAAAABcGPAEJegAHCwEAASEhARgMgJEAAA==",
        "N3q8ryccAAQYCNAfPAAAAAAAAACRAAAAAAAAAFbzLX4BADdbRVJST1JdIDIwMjQtMDEtMjUgMTA6MDA6MDAuMDAwIFttYWluXSBDb250cm9sbG"
            + "VyIC0gb25lCgABBAYAAQk8AAcLAQACISEBGAQDAwEDAQAMODgACAoB1hjiGwAABQIOAYAZBAAAAAARPQB0AG8AbQBjAGEAdAAAAHQAbwBtAGMA"
            + "YQB0AC8AYQBwAHAAbABpAGMAYQB0AGkAbwBuAC4AbABvAGcAAAAUEgEAcI8S0Px/3QFwjxLQ/H/dARUKAQAQgO1BIICkgQAA",
        "N3q8ryccAAQoplRjPAAAAAAAAACOAAAAAAAAAIj5+noBADdbRVJST1JdIDIwMjQtMDEtMjUgMTA6MDA6MDAuMDAwIFttYWluXSBDb250cm9sbG"
            + "VyIC0gb25lCgABBAYAAQk8AAcLAQABISEBAAw4AAgKAdYY4hsAAAUCDgGAGQkAAAAAAAAAAAARPQB0AG8AbQBjAGEAdAAAAHQAbwBtAGMAYQB0"
            + "AC8AYQBwAHAAbABpAGMAYQB0AGkAbwBuAC4AbABvAGcAAAAUEgEAdI8S0Px/3QF0jxLQ/H/dARUKAQAQgO1BIICkgQAA",
        "N3q8ryccAAQ/l5XouwAAAAAAAAAhAAAAAAAAAKQMMksBADdbRVJST1JdIDIwMjQtMDEtMjUgMTA6MDA6MDAuMDAwIFttYWluXSBDb250cm9sbG"
            + "VyIC0gb25lCgAAAAAAAAAAgTMHrm3CFK5nqzn771N7kn8XiDD5leA2+K5Gl7Vvd2C4iry5jqWwFYf5MUHUtkStg553iVimmFacFncDTtro9sxP"
            + "iYeW26odHcIbWgfoYlYjTTkV9CA5rbaC0WHQbqE1DsVk1e04ee1jSjKT+8qI4CjHcIkAAAAAFwZBAQl6AAcLAQABIwMBAQVdABAAAAyAngoB2I"
            + "98qwAA",
    ])
    func writers(_ text: String) throws {
        let outcome = try Outcome(Array(try #require(Data(base64Encoded: text))))
        #expect(outcome.paths == ["b!/tomcat/application.log"])
        #expect(outcome.texts == ["[ERROR] 2024-01-25 10:00:00.000 [main] Controller - one\n"])
        #expect(outcome.summary.notes == [])
    }

    /// Output of py7zr, with encrypted and unencrypted names.
    @Test(arguments: [
        "N3q8ryccAARmYXYU8AAAAAAAAAAqAAAAAAAAAJBAeQ0PE3z4/BcWHsOTMmiX5asxssCWgoVlZ/UZgC+33l+u5xmDvkh7usw6AGLzUTWVrCfbCH"
            + "5biqdIIVSiI0O3IjdOWUlHU56tiu+cAWAFOc4gQEVHXkNc3TB7TbRsqb5yjoVK7T9/Bq14PDGZbMqzmJb3ehwE8T29B4dexgUd1/zZ05eTqGZh"
            + "QPYXe47AzzuaACU5u8syhmyPSBGe+52VfzHUaKdnkh1DLspsteVxFnchuoAuwB3qc8XGMZLsatGF+husyzoBvPSPzPdd6o/EzjOq4MQsG29/Te"
            + "Vw4x90xAJbZ2/glQMglrVhIBSHZ9+S7nsXBkABCYCwAAcLAQABJAbxBwESUw+OVKXDeZ8lisQE/Dm2QtPLDICpAAA=",
        "N3q8ryccAASCBOl31QAAAAAAAAAWAAAAAAAAAJ1N6xOZiTYc/YMUFFCDB6G3NYE3cJ35W3OUtNUq43lIn6v/26vNQ86S7U649rHZAzut7fASwL"
            + "tkYgKUKzd9sNszs7H84ACoAI1dAACBMweuD9HzPlo0nZFGQfjlK/YgNwXuUxgIFqI+/ZmnURcN8t51ehSLj9dFS+GMiFHEWqppZc07cHMBhXUV"
            + "lFroIvULJpxC6dYuyZqHrqInv2B+wkmhCHcuEIyA+lBi202Sp7I2L7LY5QAZd64jFpQIV02zyZfJ+h7HkudgQfHK7eq6H9DL7HC5kR0AAAAXBk"
            + "ABCYCVAAcLAQABISEBGAyAqQAA",
    ])
    func encrypted(_ text: String) throws {
        let outcome = try Outcome(Array(try #require(Data(base64Encoded: text))))
        #expect(!outcome.isComplete)
        #expect(outcome.summary.notes.allSatisfy { $0.kind == .encrypted })
    }
}
