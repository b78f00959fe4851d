import Testing

@testable import Diagnosis

@Suite struct ExtremesTests {
    /// Every order of arrival results in the same elements.
    @Test(arguments: [
        [1, 2, 3, 4, 5, 6, 7, 8, 9], [9, 8, 7, 6, 5, 4, 3, 2, 1], [5, 1, 9, 2, 8, 3, 7, 4, 6], [6, 7, 8, 9, 1, 2, 3, 4, 5],
    ])
    func keepsTheFirstAndTheLastWhateverTheOrderOfArrival(arrivals: [Int]) {
        var extremes = Extremes<Int, String>(first: 3, last: 2)
        for number in arrivals { extremes.insert("\(number)", at: number) }
        #expect(extremes.count == 9)
        #expect(extremes.kept.map(\.element) == ["1", "2", "3", "8", "9"])
        #expect(extremes.kept.indices.map(extremes.number(at:)) == [1, 2, 3, 8, 9])
    }

    @Test func keepsAllWhileTheyAreFew() {
        var extremes = Extremes<Int, Int>(first: 3, last: 2)
        for number in [4, 2, 1, 3] { extremes.insert(number, at: number) }
        #expect(extremes.kept.map(\.element) == [1, 2, 3, 4])
        #expect(extremes.kept.indices.map(extremes.number(at:)) == [1, 2, 3, 4])
    }

    @Test func equalKeysStayInTheOrderOfArrival() {
        var extremes = Extremes<Int, String>(first: 2, last: 2)
        for name in ["a", "b", "c", "d", "e"] { extremes.insert(name, at: 0) }
        #expect(extremes.kept.map(\.element) == ["a", "b", "d", "e"])
    }
}
