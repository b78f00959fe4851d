import Glibc

/// The machine that the program runs on.
enum Machine {
    /// The processor's cores that are there for programs.
    static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
