/// The first few and the last few elements in an order, however they arrive, with a count of all.
///
/// Memory depends on the two bounds, not on the number of elements.
struct Extremes<Key: Comparable, Element> {
    let first: Int
    let last: Int
    private(set) var count = 0
    /// In order; at most `first + last`.
    private(set) var kept: [(key: Key, element: Element)] = []

    init(first: Int, last: Int) {
        self.first = first
        self.last = last
    }

    /// Inserts an element. Elements with equal keys keep the order of arrival.
    mutating func insert(_ element: @autoclosure () -> Element, at key: Key) {
        count += 1
        let isFull = kept.count == first + last
        if isFull, key >= kept[first - 1].key, key < kept[first].key { return }
        kept.insert((key, element()), at: kept.partitioningIndex { $0.key > key })
        // The element after the first few, with the last few after it, is neither.
        if isFull { kept.remove(at: first) }
    }

    /// Modifies the kept elements without changing their order.
    mutating func change(_ body: (inout Element) -> Void) {
        for index in kept.indices { body(&kept[index].element) }
    }

    /// The number, from 1, among all elements of the kept element at an index.
    func number(at index: Int) -> Int {
        index < first ? index + 1 : count - kept.count + index + 1
    }
}

extension Array {
    /// The index of the first element of the second part, in an array partitioned by `belongsToSecondPart`.
    fileprivate func partitioningIndex(where belongsToSecondPart: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if belongsToSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
