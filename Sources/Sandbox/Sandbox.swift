import CSandbox
import Glibc

/// The restrictions that the kernel enforces on a thread that reads untrusted input, and on all threads that it starts.
public struct Sandbox: Hashable, Sendable, CustomStringConvertible {
    /// Whether the thread cannot gain further privileges, whatever program it starts.
    public var noNewPrivileges: Bool
    /// Whether its system calls are filtered (seccomp).
    public var filtersCalls: Bool
    /// The version of Landlock's interface; nil if the kernel has none.
    public var landlockVersion: Int?

    /// Permanently gives up opening files for writing, creating, changing or removing files, using the network, starting programs and accessing
    /// other processes; takes well below a millisecond. Restrictions that this kernel does not support are left out.
    ///
    /// - Parameter folders: Folders in which files can still be renamed and removed.
    @discardableResult
    public static func enter(renamingIn folders: [String] = []) -> Sandbox {
        let names = unsafe folders.map { unsafe strdup($0) }
        defer { unsafe names.forEach { unsafe free($0) } }
        let sandbox = unsafe names.map { unsafe UnsafePointer<CChar>($0) }.withUnsafeBufferPointer {
            unsafe sandbox_enter($0.baseAddress, Int32($0.count))
        }
        return Sandbox(
            noNewPrivileges: sandbox.no_new_privileges, filtersCalls: sandbox.filter,
            landlockVersion: sandbox.landlock > 0 ? Int(sandbox.landlock) : nil)
    }

    /// The names of the restrictions in force, or `none`.
    public var description: String {
        let parts = [noNewPrivileges ? "no-new-privileges" : nil, filtersCalls ? "seccomp" : nil, landlockVersion.map { "landlock \($0)" }]
        let names = parts.compactMap(\.self).joined(separator: ", ")
        return names.isEmpty ? "none" : names
    }
}
