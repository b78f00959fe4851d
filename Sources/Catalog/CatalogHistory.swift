public import Anonymization
public import Diagnosis
import FoundationEssentials

/// What a catalog knows of appliances of which it has several bundles.
public final class CatalogHistory {
    private let database: Database
    private let names: StoredNames

    /// Opens a catalog for reading.
    ///
    /// - Parameter anonymizer: Knows the tokens that may be stored in place of names.
    public init(_ file: String, anonymizer: Anonymizer? = nil) throws(CatalogError) {
        names = StoredNames(anonymizer: anonymizer)
        database = try Database(file, busySeconds: 60, creates: false)
        try database.migrate()
    }

    /// Whether a file is one of our catalogs.
    public static func isCatalog(_ file: String) -> Bool {
        let rows = try? Database(file, busySeconds: 1, creates: false).rows("PRAGMA application_id")
        return rows?.first?.first?.integer == Int64(CatalogSchema.applicationId)
    }

    /// The bundles that share a try with another one, grouped by the appliance that made it: the last diagnosis of each bundle by its id, in the
    /// order in which they were stored.
    public func groups() throws(CatalogError) -> [[Int64]] {
        let pairs = try database.rows(
            """
            SELECT DISTINCT earliest, bundle FROM (
                SELECT bundle, min(bundle) OVER (PARTITION BY product, timestamp, thread, node) AS earliest FROM attempts
                WHERE timestamp IS NOT NULL AND bundle IN (SELECT max(id) FROM bundles GROUP BY coalesce(sha256, path), path))
            WHERE earliest <> bundle ORDER BY earliest, bundle
            """)
        var parents: [Int64: Int64] = [:]
        func root(_ bundle: Int64) -> Int64 {
            var bundle = bundle
            while let parent = parents[bundle], parent != bundle { bundle = parent }
            return bundle
        }
        for pair in pairs {
            guard let one = pair[0].integer, let other = pair[1].integer else { continue }
            let (first, second) = (root(one), root(other))
            parents[max(first, second)] = min(first, second)
            parents[min(first, second)] = min(first, second)
        }
        let members = Dictionary(grouping: parents.keys.sorted(), by: root)
        return members.sorted { $0.key < $1.key }.map(\.value)
    }

    /// A bundle's diagnosis; nil if an earlier version of the program stored it in another form.
    public func diagnosis(of bundle: Int64) throws(CatalogError) -> BundleDiagnosis? {
        let rows = try database.rows("SELECT diagnosis FROM bundles WHERE id = ?", [.integer(bundle)])
        return rows.first?[0].text.flatMap { try? JSONDecoder().decode(BundleDiagnosis.self, from: Data(names.shown($0).utf8)) }
    }
}
