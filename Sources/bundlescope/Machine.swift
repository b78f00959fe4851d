import Glibc

/// The machine that the program is running on.
enum Machine {
    /// The number of available processor cores.
    static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
