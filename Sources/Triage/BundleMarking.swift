public import BundleArchive
import LogScanning
import RuleTable
import Terms

extension BundleTriage {
    /// What makes a file or folder a bundle for these rules.
    public var marks: BundleMarks {
        let sources = rules.products.flatMap(\.sources)
        let paths = sources.flatMap(\.paths)
        return BundleMarks(
            suffixes: paths.map(\.suffix),
            isLog: { path in
                let way = PathWay(EntryPath(layers: [path]))
                return paths.contains { $0.place(of: way)?.kind == .usual }
            },
            beginsLog: { beginning in sources.contains { $0.recognises(beginning: beginning) } })
    }
}
